using System.Globalization;
using System.Text;

namespace HubSpotInvoicing.Mail;

/// <summary>Body texts of any alphabet in ASCII (RFC 2045, 6.7), readable where they are plain.</summary>
internal static class QuotedPrintable
{
    private const int LineMax = 76;
    private const string LineBreak = "\r\n";

    /// <summary>The text with its lines, whatever ended them, ended by CRLF.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 2);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            EncodeLine(encoded, Encoding.UTF8.GetBytes(line));
            encoded.Append(LineBreak);
        }

        return encoded.ToString();
    }

    private static void EncodeLine(StringBuilder encoded, byte[] bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var symbol = Symbol(bytes[i], isLast: i == bytes.Length - 1);
            if (length + symbol.Length >= LineMax)
            {
                encoded.Append('=').Append(LineBreak);
                length = 0;
            }

            encoded.Append(symbol);
            length += symbol.Length;
        }
    }

    private static string Symbol(byte value, bool isLast) => value switch
    {
        (byte)'=' => "=3D",
        (byte)' ' when !isLast => " ",
        > 32 and < 127 => ((char)value).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"={value:X2}"),
    };
}
