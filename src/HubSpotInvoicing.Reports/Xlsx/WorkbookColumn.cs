using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>One column of the workbook's sheets.</summary>
/// <param name="Name">As in the CSV, as far as that has it.</param>
/// <param name="Width">In letters.</param>
/// <param name="CellOf">The cell of a row, as XML.</param>
internal sealed record WorkbookColumn(string Name, int Width, Func<ReportRow, string> CellOf);
