namespace HubSpotInvoicing.Fetching;

/// <summary>
/// A raw value as HubSpot shows it, with the property it stands in; blank values are <c>null</c> or spaces.
/// </summary>
public sealed record MemberValue(string Property, string? Raw)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Raw);

    /// <summary>The value without surrounding spaces; empty when blank.</summary>
    public string Trimmed => Raw?.Trim() ?? "";
}
