using System.Text;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>A text as XML and spreadsheets can carry it.</summary>
internal static partial class XmlText
{
    /// <summary>Letters that a cell can hold.</summary>
    public const int LettersMax = 32_767;

    private const char NotACharacter = '\uFFFD';

    /// <summary>
    /// Escapes markup, replaces what XML cannot carry, cuts what no cell can hold, and keeps spreadsheets from reading
    /// <c>_x0041_</c> as a letter.
    /// </summary>
    public static string Of(string text)
    {
        var cut = text.Length <= LettersMax ? text : text[..LettersMax];
        var escaped = new StringBuilder(cut.Length + 16);
        foreach (var rune in Hexadecimal().Replace(cut, "_x005F_$1").EnumerateRunes())
        {
            Append(escaped, rune);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, Rune rune) => _ = rune.Value switch
    {
        '&' => escaped.Append("&amp;"),
        '<' => escaped.Append("&lt;"),
        '>' => escaped.Append("&gt;"),
        '"' => escaped.Append("&quot;"),
        '\r' => escaped.Append("&#13;"),
        '\t' or '\n' => escaped.Append((char)rune.Value),
        < ' ' or 0xFFFE or 0xFFFF => escaped.Append(NotACharacter),
        _ => escaped.Append(rune.ToString()),
    };

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Hexadecimal();
}
