using System.Globalization;
using System.Text;

namespace HubSpotInvoicing.Files.Delivering;

/// <summary>Body lines of any alphabet in ASCII (RFC 2045, 6.7), readable where they are plain.</summary>
internal static class QuotedPrintable
{
    private const int LineMax = 76;

    public static string Encode(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            EncodeLine(text, Encoding.UTF8.GetBytes(line));
            text.Append("\r\n");
        }

        return text.ToString();
    }

    private static void EncodeLine(StringBuilder text, byte[] bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var symbol = Symbol(bytes[i], isLast: i == bytes.Length - 1);
            if (length + symbol.Length >= LineMax)
            {
                text.Append("=\r\n");
                length = 0;
            }

            text.Append(symbol);
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
