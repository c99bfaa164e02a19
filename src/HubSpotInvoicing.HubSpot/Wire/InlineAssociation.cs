namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>An association made together with the record.</summary>
internal sealed record InlineAssociation(RecordReference To, IReadOnlyList<AssociationKind> Types)
{
    private const string HubSpotDefined = "HUBSPOT_DEFINED";

    public static InlineAssociation With(RecordReference to, int typeId) =>
        new(to, [new AssociationKind(HubSpotDefined, typeId)]);
}
