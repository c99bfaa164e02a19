namespace HubSpotInvoicing.Infra.Alarms;

/// <summary>The runbook: one page, a heading of the second level, for each alarm.</summary>
internal static class Runbook
{
    private const string Heading = "\n## ";

    private static readonly Dictionary<string, string> Parts = Repository.Text("infra/RUNBOOK.md").Split(Heading)[1..]
        .ToDictionary(part => part.Split('\n')[0], part => part);

    public static IEnumerable<string> Pages => Parts.Keys;

    public static string TextOf(string page) => Parts[page];
}
