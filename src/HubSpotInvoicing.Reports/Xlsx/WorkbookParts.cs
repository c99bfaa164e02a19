using System.Globalization;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>The parts that every workbook of ours has alike.</summary>
internal static class WorkbookParts
{
    public const string SheetEnd = "</sheetData></worksheet>";

    public const string Relations = Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + Office
        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    /// <summary>The formats in the order of <see cref="CellStyle"/>.</summary>
    public const string Styles = Declaration
        + "<styleSheet xmlns=\"" + Main + "\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"0.0\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"9\">"
        + Plain + Bold + Text + Whole + Decimal + Percent + Day + WholeBold + DecimalBold
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
        + "builtinId=\"0\"/></cellStyles></styleSheet>";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Rest = " fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>";
    private const string Plain = "<xf numFmtId=\"0\" fontId=\"0\"" + Rest;
    private const string Bold = "<xf numFmtId=\"49\" fontId=\"1\"" + Rest;
    private const string Text = "<xf numFmtId=\"49\" fontId=\"0\"" + Rest;
    private const string Whole = "<xf numFmtId=\"3\" fontId=\"0\"" + Rest;
    private const string Decimal = "<xf numFmtId=\"4\" fontId=\"0\"" + Rest;
    private const string Percent = "<xf numFmtId=\"165\" fontId=\"0\"" + Rest;
    private const string Day = "<xf numFmtId=\"164\" fontId=\"0\"" + Rest;
    private const string WholeBold = "<xf numFmtId=\"3\" fontId=\"1\"" + Rest;
    private const string DecimalBold = "<xf numFmtId=\"4\" fontId=\"1\"" + Rest;

    public static string SheetPath(int number) => $"xl/worksheets/{SheetName(number)}";

    public static string ContentTypes(int sheets) => Declaration
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/>"
        + Each(sheets, n => $"<Override PartName=\"/{SheetPath(n)}\" ContentType=\"{Types}worksheet+xml\"/>")
        + "</Types>";

    /// <summary>Programs compute the formulas anew when they open it.</summary>
    public static string Workbook(IReadOnlyList<string> names) => Declaration
        + $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + Each(names.Count, n => $"<sheet name=\"{names[n - 1]}\" sheetId=\"{Number(n)}\" r:id=\"rId{Number(n)}\"/>")
        + "</sheets><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>";

    public static string WorkbookRelations(int sheets) => Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + Each(sheets, n =>
            $"<Relationship Id=\"rId{Number(n)}\" Type=\"{Office}/worksheet\" Target=\"worksheets/{SheetName(n)}\"/>")
        + $"<Relationship Id=\"rId{Number(sheets + 1)}\" Type=\"{Office}/styles\" "
        + "Target=\"styles.xml\"/></Relationships>";

    /// <summary>The first row stays in sight.</summary>
    /// <param name="widths">Of the columns, in letters.</param>
    public static string SheetHead(IReadOnlyList<int> widths) => Declaration
        + $"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\">"
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
        + "state=\"frozen\"/></sheetView></sheetViews><cols>"
        + Each(widths.Count, n =>
            $"<col min=\"{Number(n)}\" max=\"{Number(n)}\" width=\"{Number(widths[n - 1])}\" customWidth=\"1\"/>")
        + "</cols><sheetData>";

    /// <summary>An id is a text although it looks like a number; spreadsheets need not complain of it.</summary>
    public static string FilteredSheetEnd(string range) =>
        $"</sheetData><autoFilter ref=\"{range}\"/><ignoredErrors><ignoredError "
        + $"sqref=\"{range}\" numberStoredAsText=\"1\"/>"
        + "</ignoredErrors></worksheet>";

    private static string SheetName(int number) => $"sheet{Number(number)}.xml";

    private static string Each(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(1, count).Select(part));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
