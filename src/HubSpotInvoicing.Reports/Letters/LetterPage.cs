using System.Diagnostics;
using System.Text;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>
/// A letter as a page. Mail programs drop style sheets, scripts and much of the layout of today, so every element
/// carries its style, and nothing is fetched.
/// </summary>
internal static class LetterPage
{
    private const string Ink = "color:#1b1f24;";
    private const string Quiet = "color:#525b66;";
    private const string Line = "border-bottom:1px solid #c9d1da;";
    private const string Body = "margin:0;padding:16px;background:#ffffff;" + Ink
        + "font:16px/1.5 Arial,Helvetica,sans-serif;overflow-wrap:break-word";

    private const string Heading = "margin:28px 0 8px;font-size:18px;" + Line;
    private const string Notice =
        "margin:12px 0;padding:10px 14px;border-left:5px solid #c07d0c;background:#fff4d6;" + Ink;
    private const string Table = "border-collapse:collapse;font-size:12px";
    private const string WordCell = "padding:5px 4px 5px 0;text-align:left;vertical-align:top;" + Line;
    private const string FigureHead = "padding:5px 0 5px 4px;text-align:right;vertical-align:bottom;" + Line;
    private const string FigureCell = "padding:5px 0 5px 4px;text-align:right;white-space:nowrap;" + Line;
    private const string Entry = "margin:0 0 14px;padding:0 0 0 12px;border-left:3px solid #c9d1da";
    private const string Detail = "margin:0;font-size:14px;" + Quiet;
    private const string LinkColour = "color:#0b4fb3";

    public static string Render(Letter letter)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en")).Open("head")
            .Void("meta", ("charset", "utf-8"))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Element("title", letter.Subject)
            .Close();
        html.Open("body", ("style", Body)).Open("div", ("style", "max-width:640px"));
        foreach (var block in letter.Blocks)
        {
            Write(html, block);
        }

        html.Close().Close().Close();
        return Encoding.UTF8.GetString(html.ToBytes().Span);
    }

    private static void Write(HtmlWriter html, LetterBlock block)
    {
        switch (block)
        {
            case LetterBlock.Heading heading:
                html.Element("h2", heading.Text, ("style", Heading));
                break;
            case LetterBlock.Paragraph paragraph:
                html.Element("p", paragraph.Text, ("style", "margin:8px 0"));
                break;
            case LetterBlock.Notice notice:
                html.Element("p", notice.Text, ("style", Notice));
                break;
            case LetterBlock.Steps steps:
                WriteSteps(html, steps);
                break;
            case LetterBlock.Facts facts:
                WriteFacts(html, facts);
                break;
            case LetterBlock.Figures figures:
                WriteFigures(html, figures);
                break;
            case LetterBlock.Entries entries:
                WriteEntries(html, entries);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteSteps(HtmlWriter html, LetterBlock.Steps steps)
    {
        html.Open("ol", ("style", "margin:8px 0;padding-left:24px"));
        foreach (var step in steps.All)
        {
            html.Element("li", step, ("style", "margin:0 0 6px"));
        }

        html.Close();
    }

    private static void WriteFacts(HtmlWriter html, LetterBlock.Facts facts)
    {
        foreach (var (name, value) in facts.All)
        {
            html.Open("p", ("style", Detail)).Text($"{name}: ").Element("span", value, ("style", Ink)).Close();
        }
    }

    private static void WriteFigures(HtmlWriter html, LetterBlock.Figures figures)
    {
        html.Open("table", ("style", Table)).Open("thead").Open("tr");
        for (var n = 0; n < figures.Columns.Count; n++)
        {
            html.Element("th", figures.Columns[n], ("scope", "col"), ("style", StyleOf(n)));
        }

        html.Close().Close().Open("tbody");
        foreach (var row in figures.Rows)
        {
            var weight = ReferenceEquals(row, figures.Rows[^1]) ? "font-weight:bold" : "font-weight:normal";
            html.Open("tr", ("style", weight)).Element("th", row[0], ("scope", "row"), ("style", WordCell + weight));
            foreach (var cell in row.Skip(1))
            {
                html.Element("td", cell, ("style", FigureCell));
            }

            html.Close();
        }

        html.Close().Close();
    }

    private static string StyleOf(int column) => column == 0 ? WordCell : FigureHead;

    private static void WriteEntries(HtmlWriter html, LetterBlock.Entries entries)
    {
        foreach (var entry in entries.All)
        {
            html.Open("div", ("style", Entry)).Open("p", ("style", "margin:0")).Open("strong");
            html.Link(entry.Title, entry.Link, ("style", LinkColour)).Close().Close();
            foreach (var line in entry.Lines)
            {
                html.Element("p", line, ("style", Detail));
            }

            html.Close();
        }
    }
}
