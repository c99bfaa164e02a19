namespace HubSpotInvoicing.Emulator;

/// <summary>A record as the account holds it right now.</summary>
public sealed record StoredObject(
    long Id,
    IReadOnlyDictionary<string, string> Properties,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Archived)
{
    /// <summary>The value, or null when empty.</summary>
    public string? this[string property] => Properties.GetValueOrDefault(property);
}
