namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The association types between each pair of record types, and which one is the other's inverse.</summary>
internal static class LinkTypes
{
    public const int CompanyToContact = 280;
    public const int CompanyToPrimaryContact = 2;
    public const int CompanyToBillingContact = 930;
    public const int InvoiceToContact = 177;
    public const int InvoiceToCompany = 179;
    public const int InvoiceToLineItem = 409;

    private static readonly Dictionary<int, int> Inverses = BothWays(
        (CompanyToContact, 279),
        (CompanyToPrimaryContact, 1),
        (CompanyToBillingContact, 931),
        (InvoiceToContact, 178),
        (InvoiceToCompany, 180),
        (InvoiceToLineItem, 410));

    private static readonly Dictionary<(CrmType From, CrmType To), (int TypeId, string? Label)[]> Defined = new()
    {
        [(CrmType.Companies, CrmType.Contacts)] =
        [
            (CompanyToContact, null),
            (CompanyToPrimaryContact, "Primary"),
            (CompanyToBillingContact, "Billing contact"),
        ],
        [(CrmType.Contacts, CrmType.Companies)] =
            [(279, null), (1, "Primary"), (931, "Billing contact of")],
        [(CrmType.Invoices, CrmType.Contacts)] = [(InvoiceToContact, null)],
        [(CrmType.Contacts, CrmType.Invoices)] = [(178, null)],
        [(CrmType.Invoices, CrmType.Companies)] = [(InvoiceToCompany, null)],
        [(CrmType.Companies, CrmType.Invoices)] = [(180, null)],
        [(CrmType.Invoices, CrmType.LineItems)] = [(InvoiceToLineItem, null)],
        [(CrmType.LineItems, CrmType.Invoices)] = [(410, null)],
    };

    /// <summary>The types HubSpot defines for a pair, the unlabelled one first; perhaps none.</summary>
    public static IReadOnlyList<(int TypeId, string? Label)> DefinedFor(CrmType from, CrmType to) =>
        Defined.TryGetValue((from, to), out var types) ? types : [];

    /// <summary>An account-defined label has the next odd or even id as its inverse.</summary>
    public static LinkType Inverse(LinkType type) => type.Category == LinkType.UserDefined
        ? type with { TypeId = type.TypeId ^ 1 }
        : type with { TypeId = Inverses.GetValueOrDefault(type.TypeId, type.TypeId) };

    private static Dictionary<int, int> BothWays(params (int Forward, int Backward)[] pairs) =>
        pairs.Concat(pairs.Select(pair => (pair.Backward, pair.Forward))).ToDictionary();
}
