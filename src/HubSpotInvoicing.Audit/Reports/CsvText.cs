using System.Text;

namespace HubSpotInvoicing.Audit.Reports;

/// <summary>Splits a CSV into records of cells (RFC 4180).</summary>
internal static class CsvText
{
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    Close(cells, cell);
                    break;
                case '\n' when !quoted:
                    Close(cells, cell);
                    yield return cells;
                    cells = [];
                    break;
                case '\r' when !quoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            Close(cells, cell);
            yield return cells;
        }
    }

    private static void Close(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
