namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One record and what it is linked to.</summary>
internal sealed record AssociationRow
{
    public RecordReference? From { get; init; }

    public IReadOnlyList<AssociationTarget?>? To { get; init; }

    public Paging? Paging { get; init; }
}
