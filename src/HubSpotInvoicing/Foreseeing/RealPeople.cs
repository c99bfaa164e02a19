namespace HubSpotInvoicing.Foreseeing;

/// <summary>Everybody under the real name and address.</summary>
public sealed class RealPeople : IPeopleInCopy
{
    public bool AreReal => true;

    public string? Email(string? address) => address;

    public string? Name(string? name) => name;

    public string? Note(string? text) => text;
}
