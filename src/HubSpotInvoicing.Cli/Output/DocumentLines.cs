namespace HubSpotInvoicing.Cli.Output;

/// <summary>Where documents lie, one a line, the names in a column.</summary>
internal static class DocumentLines
{
    public static void Write(TextWriter lines, IEnumerable<KeyValuePair<string, string>> documents)
    {
        var all = documents.OrderBy(d => d.Key, StringComparer.Ordinal).ToList();
        var width = all.Select(d => d.Key.Length).DefaultIfEmpty().Max();
        lines.WriteLine("Documents");
        all.ForEach(d => lines.WriteLine($"  {d.Key.PadRight(width)}  {d.Value}"));
    }
}
