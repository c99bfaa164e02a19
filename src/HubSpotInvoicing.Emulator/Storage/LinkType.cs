namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>What one association between two records means.</summary>
internal readonly record struct LinkType(string Category, int TypeId)
{
    public const string Defined = "HUBSPOT_DEFINED";
    public const string UserDefined = "USER_DEFINED";

    public static LinkType HubSpot(int typeId) => new(Defined, typeId);
}
