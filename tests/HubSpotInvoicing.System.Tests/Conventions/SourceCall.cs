using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

/// <summary>A call in the sources, with its arguments as they are written.</summary>
internal sealed record SourceCall(string Place, IReadOnlyList<string> Arguments)
{
    /// <summary>Every call that begins so, for example with <c>new RunRefusedException(</c>.</summary>
    public static IEnumerable<SourceCall> Of(string start) =>
        from file in Repository.Source.Code()
        let text = file.Text()
        from match in Regex.Matches(text, Regex.Escape(start))
        select new SourceCall(
            $"{file.Name}:{text.AsSpan(0, match.Index).Count('\n') + 1}",
            ArgumentsFrom(text, match.Index + start.Length));

    private static List<string> ArgumentsFrom(string text, int from)
    {
        var (found, depth, quoted, begin) = (new List<string>(), 0, false, from);
        for (var at = from; ; at++)
        {
            switch (text[at])
            {
                case '\\' when quoted:
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '(' or '[' or '{' when !quoted:
                    depth++;
                    break;
                case ')' when !quoted && depth == 0:
                    found.Add(text[begin..at].Trim());
                    return found;
                case ')' or ']' or '}' when !quoted:
                    depth--;
                    break;
                case ',' when !quoted && depth == 0:
                    found.Add(text[begin..at].Trim());
                    begin = at + 1;
                    break;
                default:
                    break;
            }
        }
    }
}
