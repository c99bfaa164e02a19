namespace HubSpotInvoicing.Preparing;

/// <summary>The scopes that a service key or app needs, for people to copy.</summary>
public static class AccountScopes
{
    /// <summary>For every run.</summary>
    public static IReadOnlyList<string> Run { get; } =
    [
        "crm.objects.companies.read", "crm.objects.companies.write", "crm.objects.contacts.read",
        "crm.objects.invoices.read", "crm.objects.invoices.write", "crm.objects.line_items.read",
        "crm.objects.line_items.write",
    ];

    /// <summary>Where HubSpot mails the invoices.</summary>
    public static IReadOnlyList<string> Mail { get; } = ["transactional-email"];

    /// <summary>For setup besides those of a run; line items have no schema scope of their own.</summary>
    public static IReadOnlyList<string> Setup { get; } =
    [
        "crm.schemas.companies.read", "crm.schemas.companies.write", "crm.schemas.invoices.read",
        "crm.schemas.invoices.write", "crm.objects.products.read", "crm.objects.products.write", "e-commerce",
    ];
}
