namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>What may be done with a property.</summary>
internal sealed record PropertyRights
{
    /// <summary>Whether its values cannot be written.</summary>
    public bool? ReadOnlyValue { get; init; }
}
