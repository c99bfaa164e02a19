using System.Globalization;
using System.IO.Compression;
using System.Text;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>
/// The parts of the workbook (ECMA-376), written one after the other; no sheet is ever held in memory.
/// </summary>
internal static class WorkbookFile
{
    /// <summary>Rows of a sheet, the heading not counted.</summary>
    public const int RowsMax = 1_048_575;

    private const int HeadingRows = 1;

    private static readonly string AmountLetter = LetterOf("amount");

    private static readonly string CompanyLetter = LetterOf("company_id");

    public static string RowOf(ReportRow row) =>
        $"<row>{string.Concat(WorkbookColumns.All.Select(column => column.CellOf(row)))}</row>";

    public static async Task WriteAsync(
        Stream stream,
        RunSummary summary,
        IReadOnlyDictionary<Outcome, SheetSpool> sheets,
        CancellationToken cancellationToken)
    {
        var outcomes = Enum.GetValues<Outcome>();
        var names = outcomes.Select(outcome => outcome.ToString()).Prepend("Summary").ToList();
        await using var archive = await ZipArchive.CreateAsync(
            stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var package = new Package(archive, summary.FinishedAt, cancellationToken);
        await package.WriteAsync("[Content_Types].xml", WorkbookParts.ContentTypes(names.Count));
        await package.WriteAsync("_rels/.rels", WorkbookParts.Relations);
        await package.WriteAsync("xl/workbook.xml", WorkbookParts.Workbook(names));
        await package.WriteAsync("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(names.Count));
        await package.WriteAsync("xl/styles.xml", WorkbookParts.Styles);
        await package.WriteAsync(WorkbookParts.SheetPath(1), SummaryOf(summary, outcomes, sheets));
        for (var n = 0; n < outcomes.Length; n++)
        {
            var path = WorkbookParts.SheetPath(n + 2);
            await package.WriteSheetAsync(path, sheets.GetValueOrDefault(outcomes[n]));
        }
    }

    private static string LetterOf(string column) =>
        ColumnLetter(WorkbookColumns.All.TakeWhile(each => each.Name != column).Count());

    private static string ColumnLetter(int index) => index < 26
        ? ((char)('A' + index)).ToString()
        : ColumnLetter((index / 26) - 1) + ColumnLetter(index % 26);

    private static int LastRow(SheetSpool? sheet) => HeadingRows + Math.Max(1, sheet?.Rows ?? 0);

    private static string SummaryOf(
        RunSummary summary, Outcome[] outcomes, IReadOnlyDictionary<Outcome, SheetSpool> sheets)
    {
        var rows = new StringBuilder()
            .Append(Row(Cell.Text("Outcome", CellStyle.Heading), Cell.Text("Companies", CellStyle.Heading), Cell.Text(
                $"Amount in {summary.Currency}", CellStyle.Heading)));
        foreach (var outcome in outcomes)
        {
            var sheet = sheets.GetValueOrDefault(outcome);
            var last = LastRow(sheet);
            rows.Append(Row(
                Cell.Text(outcome.ToString()),
                Cell.Formula(Over("COUNTA", outcome, CompanyLetter, last), sheet?.Rows ?? 0, CellStyle.Count),
                Cell.Formula(Over("SUM", outcome, AmountLetter, last), sheet?.Amount ?? 0, CellStyle.Amount)));
        }

        var end = outcomes.Length + HeadingRows;
        rows.Append(Row(
                Cell.Text("Found", CellStyle.Heading),
                Cell.Formula(Sum("B", end), sheets.Values.Sum(sheet => sheet.Rows), CellStyle.CountSum),
                Cell.Formula(Sum("C", end), sheets.Values.Sum(sheet => sheet.Amount), CellStyle.AmountSum)))
            .Append(Row())
            .Append(Row(Cell.Text("Period"), Cell.Text(summary.Period.ToString())))
            .Append(Row(Cell.Text("Run"), Cell.Text(summary.Run.ToString())))
            .Append(Row(Cell.Text("Mode"), Cell.Text(summary.Mode.ToString())));
        return WorkbookParts.SheetHead([18, 24, 20]) + rows + WorkbookParts.SheetEnd;
    }

    private static string Over(string function, Outcome outcome, string column, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"{function}({outcome}!{column}2:{column}{last})");

    private static string Sum(string column, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"SUM({column}2:{column}{last})");

    private static string Row(params IReadOnlyList<string> cells) => $"<row>{string.Concat(cells)}</row>";

    private sealed class Package(ZipArchive archive, DateTimeOffset at, CancellationToken cancellationToken)
    {
        public async Task WriteAsync(string path, string content)
        {
            await using var part = await OpenAsync(path);
            await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
        }

        public async Task WriteSheetAsync(string path, SheetSpool? sheet)
        {
            var columns = WorkbookColumns.All;
            var heading = Row([.. columns.Select(column => Cell.Text(column.Name, CellStyle.Heading))]);
            var range = string.Create(
                CultureInfo.InvariantCulture,
                $"A1:{ColumnLetter(columns.Count - 1)}{HeadingRows + (sheet?.Rows ?? 0)}");
            await using var part = await OpenAsync(path);
            await part.WriteAsync(
                Encoding.UTF8.GetBytes(WorkbookParts.SheetHead([.. columns.Select(column => column.Width)]) + heading),
                cancellationToken);
            await (sheet?.CopyToAsync(part, cancellationToken) ?? Task.CompletedTask);
            await part.WriteAsync(Encoding.UTF8.GetBytes(WorkbookParts.FilteredSheetEnd(range)), cancellationToken);
        }

        private Task<Stream> OpenAsync(string path)
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
            entry.LastWriteTime = at;
            return entry.OpenAsync(cancellationToken);
        }
    }
}
