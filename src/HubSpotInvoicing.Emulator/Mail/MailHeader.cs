using System.Text;

namespace HubSpotInvoicing.Emulator.Mail;

/// <summary>Header values that stay on their line: line breaks cannot add headers, other letters are encoded.</summary>
internal static class MailHeader
{
    // RFC 2047 allows 75 characters for an encoded word; its frame takes 12 and base64 makes 4 letters of 3 bytes.
    private const int BytesInWordMax = 45;

    public static string Text(string value)
    {
        var clean = OneLine(value);
        return Ascii.IsValid(clean) ? clean : Encode(clean);
    }

    /// <summary>An address, perhaps with a name before it; only the name is encoded.</summary>
    public static string Mailbox(string value)
    {
        var clean = OneLine(value);
        var bracket = clean.LastIndexOf('<');
        if (bracket <= 0)
        {
            return Text(clean);
        }

        return $"{Text(clean[..bracket].Trim())} {Text(clean[bracket..])}";
    }

    private static string OneLine(string value) =>
        string.Create(value.Length, value, (line, text) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                line[index] = char.IsControl(text[index]) ? ' ' : text[index];
            }
        });

    private static string Encode(string value)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in value.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > BytesInWordMax)
            {
                words.Add(Frame(word));
                word.Clear();
            }

            word.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        words.Add(Frame(word));
        return string.Join("\r\n ", words);
    }

    private static string Frame(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
