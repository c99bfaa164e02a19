namespace HubSpotInvoicing.Foreseeing;

/// <summary>How people and members are named in a copy of an account.</summary>
public interface IPeopleInCopy
{
    /// <summary>Whether names and addresses are the real ones.</summary>
    bool AreReal { get; }

    string? Email(string? address);

    string? Name(string? name);

    /// <summary>Any other text that somebody typed.</summary>
    string? Note(string? text);
}
