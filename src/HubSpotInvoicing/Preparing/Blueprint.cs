using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing;

/// <summary>
/// Everything that the product needs a HubSpot account to have, as the settings and the price book say.
/// </summary>
public sealed class Blueprint
{
    /// <summary>HubSpot's internal name of the group under which the product's own properties are filed.</summary>
    public const string Group = "membership";

    /// <summary>What people read as the group's name.</summary>
    public const string GroupLabel = "Membership renewal";

    private Blueprint(
        IReadOnlyList<NeededProperty> properties, IReadOnlyList<NeededProduct> products, string contactLabel)
    {
        Properties = properties;
        Products = products;
        ContactLabel = contactLabel;
    }

    /// <summary>The kinds of record that need the group.</summary>
    public static IReadOnlyList<RecordKind> Groups { get; } =
        [RecordKind.Companies, RecordKind.Invoices, RecordKind.LineItems];

    public IReadOnlyList<NeededProperty> Properties { get; }

    /// <summary>One for each SKU of the price book; lines without one need no product.</summary>
    public IReadOnlyList<NeededProduct> Products { get; }

    /// <summary>The label from company to contact that marks the addressee; a run works without it.</summary>
    public string ContactLabel { get; }

    /// <param name="fetching">Names of properties and of the label.</param>
    /// <param name="invoicing">Names of the keys.</param>
    /// <param name="book">The prices.</param>
    /// <param name="day">Products of the edition in force on it and of later ones; without it, of all editions.</param>
    public static Blueprint Of(
        FetchingOptions fetching, InvoicingOptions invoicing, PriceBook book, DateOnly? day = null) => new(
        [
            .. MemberProperties.All(fetching, book),
            InvoiceKey(invoicing),
            LineKey(invoicing),
        ],
        NeededProduct.AllOf(book, day ?? DateOnly.MinValue),
        fetching.ContactLabel.Trim());

    private static NeededProperty InvoiceKey(InvoicingOptions invoicing) =>
        new(RecordKind.Invoices, invoicing.KeyProperty, "Membership invoice key", PropertyType.Text)
        {
            IsUnique = true,
            Use = PropertyUse.Written,
            Setting = "Invoicing:KeyProperty",
            Purpose = "Company and month of a renewal invoice, so that HubSpot refuses a second one.",
            Breaks = "HubSpot would take a second invoice for the same company and month.",
        };

    private static NeededProperty LineKey(InvoicingOptions invoicing) =>
        new(RecordKind.LineItems, invoicing.LineKeyProperty, "Membership line key", PropertyType.Text)
        {
            IsUnique = true,
            Use = PropertyUse.Written,
            Setting = "Invoicing:LineKeyProperty",
            Purpose = "Invoice key and number of a line, so that a repeated write makes no second line.",
            Breaks = "A repeated write could put the same line on an invoice twice; a run refuses to start.",
        };
}
