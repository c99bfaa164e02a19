namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// A table; one with the style <c>cards</c> becomes a stack of cards on a narrow screen. Cards change how its elements
/// are displayed, which takes their meaning away from screen readers, so every part names its role.
/// </summary>
internal sealed class HtmlTable
{
    private readonly HtmlWriter html;
    private readonly IReadOnlyList<TableColumn> columns;
    private int next;

    private HtmlTable(HtmlWriter html, IReadOnlyList<TableColumn> columns)
    {
        this.html = html;
        this.columns = columns;
    }

    /// <param name="html">The page.</param>
    /// <param name="style">Its classes in the style sheet.</param>
    /// <param name="caption">What the table holds.</param>
    /// <param name="columns">Its columns; the first one names the row.</param>
    public static HtmlTable Begin(HtmlWriter html, string style, string caption, IReadOnlyList<TableColumn> columns)
    {
        html.Open("table", ("role", "table"), ("class", style)).Element("caption", caption);
        html.Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        foreach (var column in columns)
        {
            html.Element("th", column.Title, ("scope", "col"), ("role", "columnheader"), ("class", column.Style));
        }

        html.Close().Close().Open("tbody", ("role", "rowgroup"));
        return new HtmlTable(html, columns);
    }

    /// <summary>Begins a row with the cell that names it.</summary>
    public HtmlTable Row(Action<HtmlWriter> name, string style = "row")
    {
        html.Open("tr", ("role", "row"), ("class", style)).Open("th", ("scope", "row"), ("role", "rowheader"));
        name(html);
        html.Close();
        next = 1;
        return this;
    }

    public HtmlTable Row(string name, string style = "row") => Row(cell => cell.Text(name), style);

    public HtmlTable Cell(string text) => Cell(cell => cell.Text(text), text.Length == 0 ? "empty" : "");

    public HtmlTable Cell(Action<HtmlWriter> content, string style = "")
    {
        var column = columns[next++];
        html.Open("td", ("role", "cell"), ("data-label", column.Title), ("class", $"{column.Style} {style}".TrimEnd()));
        html.Open("div");
        content(html);
        html.Close().Close();
        return this;
    }

    public void EndRow() => html.Close();

    public void End() => html.Close().Close();
}
