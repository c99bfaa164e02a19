using System.Globalization;

namespace HubSpotInvoicing.Reports.Csv;

/// <summary>The columns of the CSV in their order: the contract with every reader (billing rules, section 8).</summary>
internal static class CsvColumns
{
    private const char Separator = ';';

    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Exact("period", row => row.Key.Period.ToString()),
        CsvColumn.Exact("company_id", row => row.Key.Company.ToString()),
        CsvColumn.Text("company_name", row => row.CompanyName),
        CsvColumn.Text("membership_type", row => row.MembershipType),
        CsvColumn.Exact("outcome", row => row.Outcome.ToString()),
        CsvColumn.Text("reasons", row => string.Join(Separator, row.Reasons)),
        CsvColumn.Exact("warnings", row => string.Join(Separator, row.Warnings)),
        CsvColumn.Exact("amount", row => row.ReportedAmount?.ToWireText()),
        CsvColumn.Exact("currency", row => (row.ReportedAmount ?? row.PreviousAmount)?.Currency.Code),
        CsvColumn.Exact("previous_amount", row => row.PreviousAmount?.ToWireText()),
        CsvColumn.Exact("change_percent", row => ChangePercent.Between(row.PreviousAmount, row.ReportedAmount)),
        CsvColumn.Exact("us_states", row => Count(row.Figures.UsStates)),
        CsvColumn.Exact("canadian_provinces", row => Count(row.Figures.CanadianProvinces)),
        CsvColumn.Exact("non_north_american_territories", row => Count(row.Figures.OtherTerritories)),
        CsvColumn.Exact("territories", row => Count(row.Figures.Territories)),
        CsvColumn.Text("sales_volume", row => row.Figures.SalesVolume),
        CsvColumn.Exact("tier", row => Count(row.Figures.Tier)),
        CsvColumn.Text("contact_email", row => row.ContactEmail),
        CsvColumn.Text("email_status", row => row.EmailStatus),
        CsvColumn.Exact("invoice_id", row => row.Invoice?.ToString()),
        CsvColumn.Text("invoice_number", row => row.InvoiceNumber),
        CsvColumn.Text("invoice_status", row => row.InvoiceStatus),
        CsvColumn.Exact("due_date", row => row.DueDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        CsvColumn.Text("invoice_link", row => row.InvoiceLink),
        CsvColumn.Text("company_link", row => row.CompanyLink),
        CsvColumn.Text("run_id", row => row.Run.ToString()),
        CsvColumn.Text("explanation", row => row.Explanation),
    ];

    /// <summary>The columns of a run.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(column => column.Name)];

    /// <summary>
    /// The columns of a plan: its hash stands in each row, so that no row is taken for another plan's.
    /// </summary>
    public static IReadOnlyList<string> PlanNames => [.. Names, "plan_hash"];

    private static string? Count(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
