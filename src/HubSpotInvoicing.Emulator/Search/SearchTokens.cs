namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Finds whole words in a text; a star stands for any beginning or end.</summary>
internal static class SearchTokens
{
    private static readonly char[] Separators = [' ', ',', ';', '.', '@', '-', '/', '(', ')', '\t', '\n'];

    public static bool Contains(string text, string token)
    {
        var pattern = token.Trim('*');
        var (openStart, openEnd) = (token.StartsWith('*'), token.EndsWith('*'));
        return text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Append(text).Any(word =>
            (openStart, openEnd) switch
            {
                (true, true) => word.Contains(pattern, StringComparison.OrdinalIgnoreCase),
                (true, false) => word.EndsWith(pattern, StringComparison.OrdinalIgnoreCase),
                (false, true) => word.StartsWith(pattern, StringComparison.OrdinalIgnoreCase),
                _ => word.Equals(pattern, StringComparison.OrdinalIgnoreCase),
            });
    }
}
