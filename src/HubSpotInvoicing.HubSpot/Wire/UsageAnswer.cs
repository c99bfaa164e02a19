namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>What was used of the account's quotas.</summary>
internal sealed record UsageAnswer
{
    public IReadOnlyList<UsageRow?>? Results { get; init; }
}
