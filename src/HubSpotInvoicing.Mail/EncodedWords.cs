using System.Text;

namespace HubSpotInvoicing.Mail;

/// <summary>Header texts of any alphabet in ASCII (RFC 2047), folded so that no line is too long.</summary>
internal static class EncodedWords
{
    private const int LineMax = 76;
    private const string Fold = "\r\n ";

    /// <summary>
    /// UTF-8 bytes in one word: in base64, with its frame and the header's name before it, they fit into a line.
    /// </summary>
    private const int WordBytesMax = 39;

    /// <summary>One header with its text; what could end the header becomes a space.</summary>
    public static string Header(string name, string text)
    {
        var clean = Clean(text);
        var plain = $"{name}: {clean}";
        return plain.Length <= LineMax && Ascii.IsValid(clean) && !clean.Contains("=?", StringComparison.Ordinal)
            ? plain
            : $"{name}: {Encode(clean)}";
    }

    /// <summary>A name before an address; one with anything but letters, digits and spaces is encoded.</summary>
    public static string Phrase(string text)
    {
        var clean = Clean(text);
        return clean.Length <= WordBytesMax && clean.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
            ? clean
            : Encode(clean);
    }

    private static string Clean(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string Encode(string text) => string.Join(Fold, Words(text));

    private static IEnumerable<string> Words(string text)
    {
        var word = new List<byte>(WordBytesMax);
        foreach (var rune in text.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > WordBytesMax)
            {
                yield return Word(word);
                word.Clear();
            }

            word.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        yield return Word(word);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
