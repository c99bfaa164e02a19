using System.Globalization;
using System.Text;

namespace HubSpotInvoicing.Mail;

/// <summary>File names of any alphabet and length as header parameters (RFC 2231).</summary>
internal static class FileNames
{
    private const string Fold = ";\r\n ";
    private const int PlainLengthMax = 50;

    /// <summary>Letters of an encoded name on one line, with the parameter's name before them.</summary>
    private const int SectionLengthMax = 56;

    public static string Parameter(string name)
    {
        if (name.Length is > 0 and <= PlainLengthMax && name.All(IsPlain))
        {
            return $"filename=\"{name}\"";
        }

        var sections = Sections(name).ToList();
        return sections.Count == 1
            ? $"filename*=utf-8''{sections[0]}"
            : string.Join(Fold, sections.Select((section, n) => string.Create(
                CultureInfo.InvariantCulture, $"filename*{n}*={(n == 0 ? "utf-8''" : "")}{section}")));
    }

    private static IEnumerable<string> Sections(string name)
    {
        var section = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            var symbol = Symbol(value);
            if (section.Length + symbol.Length > SectionLengthMax)
            {
                yield return section.ToString();
                section.Clear();
            }

            section.Append(symbol);
        }

        yield return section.ToString();
    }

    private static string Symbol(byte value) => IsPlain((char)value)
        ? ((char)value).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"%{value:X2}");

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';
}
