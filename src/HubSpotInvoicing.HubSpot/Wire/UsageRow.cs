namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One quota of the day.</summary>
internal sealed record UsageRow
{
    public long? UsageLimit { get; init; }

    public long? CurrentUsage { get; init; }

    public DateTimeOffset? ResetsAt { get; init; }
}
