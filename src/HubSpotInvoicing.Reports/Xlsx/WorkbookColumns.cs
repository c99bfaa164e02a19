using System.Globalization;
using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>
/// The columns of the CSV with their types, and behind them why the amount is another one than before.
/// </summary>
internal static class WorkbookColumns
{
    private const int Narrow = 10;
    private const int Middle = 16;
    private const int Wide = 36;

    public static IReadOnlyList<WorkbookColumn> All { get; } =
    [
        Text("period", Narrow, row => row.Key.Period.ToString()),
        Text("company_id", Middle, row => row.Key.Company.ToString()),
        Text("company_name", Wide, row => row.CompanyName),
        Text("membership_type", Middle, row => row.MembershipType),
        Text("outcome", Middle, row => row.Outcome.ToString()),
        Text("reasons", Wide, row => string.Join(';', row.Reasons)),
        Text("warnings", Wide, row => string.Join(';', row.Warnings)),
        new("amount", Middle, row => Cell.Amount(row.ReportedAmount)),
        Text("currency", Narrow, row => (row.ReportedAmount ?? row.PreviousAmount)?.Currency.Code),
        new("previous_amount", Middle, row => Cell.Amount(row.PreviousAmount)),
        new("change_percent", Narrow, row => Cell.Number(PercentOf(row), CellStyle.Percent)),
        Count("us_states", row => row.Figures.UsStates),
        Count("canadian_provinces", row => row.Figures.CanadianProvinces),
        Count("non_north_american_territories", row => row.Figures.OtherTerritories),
        Count("territories", row => row.Figures.Territories),
        Text("sales_volume", Middle, row => row.Figures.SalesVolume),
        Count("tier", row => row.Figures.Tier),
        Text("contact_email", Wide, row => row.ContactEmail),
        Text("email_status", Middle, row => row.EmailStatus),
        Text("invoice_id", Middle, row => row.Invoice?.ToString()),
        Text("invoice_number", Middle, row => row.InvoiceNumber),
        Text("invoice_status", Narrow, row => row.InvoiceStatus),
        new("due_date", Narrow, row => Cell.Day(row.DueDay)),
        Text("invoice_link", Wide, row => row.InvoiceLink),
        Text("company_link", Wide, row => row.CompanyLink),
        Text("run_id", Middle, row => row.Run.ToString()),
        Text("explanation", Wide, row => row.Explanation),
        Text("compared_with", Middle, row => row.Change is { } change ? change.Since?.ToString() ?? "dues" : null),
        new("difference", Middle, row => Cell.Amount(row.Change?.Difference)),
        .. Enum.GetValues<ChangeEffect>().Select(EffectOf),
    ];

    private static WorkbookColumn Text(string name, int width, Func<ReportRow, string?> read) =>
        new(name, width, row => Cell.Text(read(row)));

    private static WorkbookColumn Count(string name, Func<ReportRow, int?> read) =>
        new(name, Narrow, row => Cell.Number(read(row), CellStyle.Count));

    private static WorkbookColumn EffectOf(ChangeEffect effect) =>
        new($"{effect.ToString().ToLowerInvariant()}_effect", Middle, row => Cell.Amount(row.Change?.Of(effect)));

    private static decimal? PercentOf(ReportRow row) =>
        ChangePercent.Between(row.PreviousAmount, row.ReportedAmount) is { } percent
            ? decimal.Parse(percent, CultureInfo.InvariantCulture)
            : null;
}
