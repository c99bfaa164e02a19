using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Csv;

/// <summary>One column of the CSV: its name and how a row fills it.</summary>
internal sealed class CsvColumn
{
    // What spreadsheets run as a formula when a cell begins with it (billing rules, section 8).
    private const string FormulaStarts = "=+-@\t\r";

    private readonly Func<ReportRow, string?> read;

    private CsvColumn(string name, Func<ReportRow, string?> read)
    {
        Name = name;
        this.read = read;
    }

    public string Name { get; }

    /// <summary>
    /// A column of our own making: numbers, days, our names; written as it is, so -12.5 stays a number.
    /// </summary>
    public static CsvColumn Exact(string name, Func<ReportRow, string?> read) => new(name, read);

    /// <summary>A column with text that somebody typed or another system sent; it never becomes a formula.</summary>
    public static CsvColumn Text(string name, Func<ReportRow, string?> read) => new(name, row => Harmless(read(row)));

    public string CellOf(ReportRow row) => read(row) ?? "";

    /// <summary>The text with an apostrophe before it when a spreadsheet would run it as a formula.</summary>
    public static string? Harmless(string? text) =>
        text is { Length: > 0 } && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
