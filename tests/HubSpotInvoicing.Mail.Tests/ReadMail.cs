using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Mail;

/// <summary>A message as a mail program reads it, by the RFCs and not by what wrote it.</summary>
internal sealed partial class ReadMail
{
    private ReadMail(string message)
    {
        var end = message.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Headers =
        [
            .. Fold()
                .Replace(message[..end], "$1")
                .Split("\r\n")
                .Select(line =>
                    (
                        line[..line.IndexOf(':', StringComparison.Ordinal)],
                        line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())),
        ];
        Body = message[(end + 4)..];
    }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public string Body { get; }

    public string this[string name] => Decoded(Headers.Single(h => h.Name == name).Value);

    public IReadOnlyList<ReadMail> Parts
    {
        get
        {
            var boundary = "--" + Boundary().Match(this["Content-Type"]).Groups[1].Value;
            var parts = ("\r\n" + Body).Split("\r\n" + boundary);
            Assert.Equal("", parts[0]);
            Assert.Equal("--\r\n", parts[^1]);
            return [.. parts[1..^1].Select(part => new ReadMail(part[2..] + "\r\n"))];
        }
    }

    public ReadOnlyMemory<byte> Content => this["Content-Transfer-Encoding"] == "base64"
        ? Convert.FromBase64String(Body)
        : Unquoted(Body.Replace("=\r\n", "", StringComparison.Ordinal));

    /// <summary>The text with line feeds, without the one at its end.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span).Replace("\r\n", "\n", StringComparison.Ordinal)[..^1];

    public string FileName
    {
        get
        {
            var disposition = this["Content-Disposition"];
            if (PlainName().Match(disposition) is { Success: true } plain)
            {
                return plain.Groups[1].Value;
            }

            var sections = Section().Matches(disposition).Select(m => m.Groups[1].Value);
            return Uri.UnescapeDataString(string.Concat(sections)["utf-8''".Length..]);
        }
    }

    public static ReadMail Of(MailMessage message)
    {
        var bytes = message.ToBytes();
        Assert.True(Ascii.IsValid(bytes.Span));
        var text = Encoding.ASCII.GetString(bytes.Span);
        Assert.All(
            text.Split("\r\n"),
            line =>
                Assert.True(
                    line.Length <= 998
                        && !line.Contains('\n', StringComparison.Ordinal)
                        && !line.Contains('\r', StringComparison.Ordinal),
                    line));
        return new ReadMail(text);
    }

    private static string Decoded(string value) =>
        Word()
            .Replace(
                BetweenWords().Replace(value, "?=$1"),
                m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value)));

    private static byte[] Unquoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            var isCode = text[i] == '=';
            bytes.Add(
                isCode
                    ? byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    : (byte)text[i]);
            i += isCode ? 2 : 0;
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"\r\n([ \t])")]
    private static partial Regex Fold();

    [GeneratedRegex(@"boundary=""([^""]+)""")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"filename=""([^""]*)""")]
    private static partial Regex PlainName();

    [GeneratedRegex(@"filename\*(?:\d+\*)?=([^;\s]*)")]
    private static partial Regex Section();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+(=\?)")]
    private static partial Regex BetweenWords();
}
