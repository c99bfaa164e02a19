using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>One company that somebody should look at: why, what to do, how much, and where.</summary>
internal static class AttentionRow
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        TableColumn.Words("Company"),
        TableColumn.Words("Why"),
        TableColumn.Words("What to do"),
        TableColumn.Figures("Amount"),
    ];

    public static void Write(HtmlTable table, ReportRow row, BillingPeriod period) => table
        .Row(cell => WriteCompany(cell, row, period))
        .Cell(cell => WriteWhy(cell, row))
        .Cell(row.Remedy)
        .Cell(cell => WriteAmount(cell, row), row.ReportedAmount is null && row.PreviousAmount is null ? "empty" : "")
        .EndRow();

    /// <summary>The name with its link, and whatever else tells which record it is.</summary>
    public static void WriteCompany(HtmlWriter html, ReportRow row, BillingPeriod period)
    {
        var company = row.Key.Company.ToString();
        html.Link(string.IsNullOrWhiteSpace(row.CompanyName) ? $"Company {company}" : row.CompanyName, row.CompanyLink);
        WriteDetail(html, row.Key.Period == period ? company : $"{company}, {row.Key.Period}");
        if (!string.IsNullOrWhiteSpace(row.MembershipType))
        {
            WriteDetail(html, row.MembershipType);
        }

        if (row.Invoice is { } invoice)
        {
            html.Open("div", ("class", "detail"));
            html.Link($"Invoice {row.InvoiceNumber ?? invoice.ToString()}", row.InvoiceLink);
            html.Text(row.InvoiceStatus is { Length: > 0 } status ? $" ({status})" : "").Close();
        }
    }

    private static void WriteWhy(HtmlWriter html, ReportRow row)
    {
        if (row.Reasons.Count + row.Warnings.Count > 0)
        {
            html.Open("ul", ("class", "reasons"));
            foreach (var code in row.Reasons)
            {
                WriteReason(html, ReasonWords.Reason(code), code);
            }

            foreach (var warning in row.Warnings)
            {
                WriteReason(html, $"Warning: {ReasonWords.Warning(warning)}", warning.ToString());
            }

            html.Close();
        }

        WriteDetail(html, row.Explanation);
    }

    private static void WriteReason(HtmlWriter html, string words, string code)
    {
        html.Open("li").Text(words);
        if (words != code)
        {
            html.Text(" ").Element("code", code);
        }

        html.Close();
    }

    private static void WriteAmount(HtmlWriter html, ReportRow row)
    {
        html.Text(row.ReportedAmount?.ToString() ?? "");
        if (row.PreviousAmount is { } before)
        {
            WriteDetail(html, $"before: {before}");
        }

        if (ChangePercent.Between(row.PreviousAmount, row.ReportedAmount) is { } change)
        {
            WriteDetail(html, $"change: {change} %");
        }
    }

    private static void WriteDetail(HtmlWriter html, string text)
    {
        if (text.Length > 0)
        {
            html.Element("div", text, ("class", "detail"));
        }
    }
}
