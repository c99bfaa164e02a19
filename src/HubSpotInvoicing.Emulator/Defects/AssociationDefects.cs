using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with the associations between records.</summary>
internal static class AssociationDefects
{
    public static IEnumerable<AccountDefect> All =>
    [
        new("label-missing:renewal-contact", "No label tells which contact of a company is for renewals.")
        {
            Spoil = o => o with { ContactLabel = null },
        },
        Missing(LinkTypes.CompanyToBillingContact, "from company to billing contact"),
        Missing(LinkTypes.InvoiceToContact, "from invoice to contact"),
    ];

    private static AccountDefect Missing(int typeId, string which) =>
        new($"association-missing:{typeId}", $"The account has no association type {typeId}, {which}.")
        {
            Spoil = o => o with { MissingAssociationTypes = [.. o.MissingAssociationTypes, typeId] },
        };
}
