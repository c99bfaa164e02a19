using System.Globalization;

namespace HubSpotInvoicing.Delivering;

/// <summary>What a HubSpot template e-mail can show of an invoice, as <c>{{ custom.invoice_number }}</c>.</summary>
public static class TemplateFields
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly (string Name, Func<InvoiceMail, string> Value)[] All =
    [
        ("invoice_number", mail => mail.Number),
        ("invoice_link", mail => mail.Link),
        ("amount", mail => mail.Amount.ToString()),
        ("due_date", mail => mail.DueDay.ToString(DayFormat, CultureInfo.InvariantCulture)),
        ("company_name", mail => mail.CompanyName),
        ("period", mail => mail.Key.Period.ToString()),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(field => field.Name)];

    public static IReadOnlyDictionary<string, string?> Of(InvoiceMail mail) =>
        All.ToDictionary(field => field.Name, field => (string?)field.Value(mail), StringComparer.Ordinal);
}
