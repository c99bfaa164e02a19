namespace HubSpotInvoicing.Foreseeing;

/// <summary>The HubSpot user who looks after a company.</summary>
/// <param name="Id">HubSpot's id of the owner.</param>
/// <param name="Name">The owner's name; absent when it may not be read or is not known.</param>
public sealed record CompanyOwner(string Id, string? Name)
{
    /// <summary>The name, or the id where there is none.</summary>
    public override string ToString() => Name ?? $"HubSpot owner {Id}";
}
