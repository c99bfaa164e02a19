using System.Text;

namespace HubSpotInvoicing.Cli.EndToEnd;

/// <summary>Reads the documents that verbs leave behind.</summary>
internal static class Documents
{
    /// <summary>The one document of that name in the folder.</summary>
    public static string Find(Machine machine, string name, string folder = "invoicing") =>
        Assert.Single(Directory.GetFiles(machine.PathOf(folder), name, SearchOption.AllDirectories));

    /// <summary>The rows of a CSV (RFC 4180), each by its column names.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var records = Records(File.ReadAllText(path, Encoding.UTF8).TrimStart('\uFEFF')).ToList();
        return [.. records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(c => c.First, c => c.Second))];
    }

    private static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var n = 0; n < text.Length; n++)
        {
            switch (text[n])
            {
                case '"' when quoted && n + 1 < text.Length && text[n + 1] == '"':
                    cell.Append(text[n++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    cells.Add(cell.ToString().TrimEnd('\r'));
                    cell.Clear();
                    if (text[n] == '\n')
                    {
                        yield return cells;
                        cells = [];
                    }

                    break;
                default:
                    cell.Append(text[n]);
                    break;
            }
        }
    }
}
