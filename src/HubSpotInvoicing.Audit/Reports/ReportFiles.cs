using System.Globalization;

namespace HubSpotInvoicing.Audit.Reports;

/// <summary>Finds and reads reports: the one that is named, or all that the runs of the months left behind.</summary>
internal static class ReportFiles
{
    private const string FileName = "invoices.csv";
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The newest row of each company and month; rows of runs that came later replace earlier ones.</summary>
    /// <exception cref="AuditFailedException">A report that was named cannot be read.</exception>
    public static IReadOnlyDictionary<(long Company, string Month), ReportedRow> Read(AuditRequest request)
    {
        var rows = new Dictionary<(long, string), ReportedRow>();
        foreach (var row in PathsFor(request).SelectMany(ReadFile).OrderBy(r => r.Run, StringComparer.Ordinal))
        {
            rows[(row.Company, row.Month)] = row;
        }

        return rows;
    }

    private static IEnumerable<string> PathsFor(AuditRequest request)
    {
        if (request.Report is { } named)
        {
            return [Directory.Exists(named) ? Path.Combine(named, FileName) : named];
        }

        return request.Months
            .Select(m => Path.Combine(request.Folder, "reports", Text(m, "yyyy"), Text(m, "MM")))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, FileName, SearchOption.AllDirectories));
    }

    private static IEnumerable<ReportedRow> ReadFile(string path)
    {
        var records = CsvText.Read(Load(path)).ToList();
        var columns = records.FirstOrDefault() ?? [];
        var places = columns.Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index);
        string Cell(IReadOnlyList<string> record, string name) =>
            places.TryGetValue(name, out var index) && index < record.Count ? record[index] : "";

        foreach (var record in records.Skip(1))
        {
            if (Whole(Cell(record, "company_id")) is { } company)
            {
                yield return new ReportedRow(company, Cell(record, "period"), Cell(record, "outcome"))
                {
                    Reasons = Cell(record, "reasons"),
                    Warnings = Cell(record, "warnings"),
                    Amount = Amount(Cell(record, "amount")),
                    Invoice = Whole(Cell(record, "invoice_id")),
                    EmailStatus = Cell(record, "email_status"),
                    Run = Cell(record, "run_id"),
                };
            }
        }
    }

    private static string Load(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AuditFailedException(
                $"The report {path} cannot be read: {fault.Message}",
                "Name an invoices.csv or the folder of a run with --report.",
                fault);
        }
    }

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(DateOnly month, string format) => month.ToString(format, CultureInfo.InvariantCulture);
}
