namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Values of members' properties as evidence shows them: a few, the most frequent first, and never an address.
/// </summary>
internal static class SeenValues
{
    private const int ShownMax = 5;
    private const int LengthMax = 40;

    public static string Of(IReadOnlyCollection<string> values)
    {
        var groups = values
            .GroupBy(Show, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var shown = groups.Take(ShownMax).Select(g => $"{g.Key} ({Figures.Number(g.Count())})");
        return string.Join(", ", shown)
            + (groups.Count > ShownMax ? $" and {Figures.Number(groups.Count - ShownMax)} more" : "");
    }

    private static string Show(string value) =>
        value.Length <= LengthMax && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '/' or '&')
            ? $"'{value}'"
            : "another text";
}
