namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>What of a property HubSpot lets nobody change.</summary>
internal sealed record PropertyLocks
{
    public bool? ReadOnlyValue { get; init; }
}
