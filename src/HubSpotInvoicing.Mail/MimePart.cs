using System.Security.Cryptography;
using System.Text;

namespace HubSpotInvoicing.Mail;

/// <summary>A part of a message: its headers and its encoded content, which together hold only ASCII.</summary>
/// <param name="Head">Complete header lines without their line ends.</param>
/// <param name="Body">The encoded content; it ends with a line end.</param>
internal sealed record MimePart(IReadOnlyList<string> Head, string Body)
{
    private const string LineBreak = "\r\n";
    private const int Base64LineMax = 76;
    private const int BoundaryHashLength = 24;

    public static MimePart Plain(string text) => Of("text/plain; charset=utf-8", text);

    public static MimePart Html(string html) => Of("text/html; charset=utf-8", html);

    public static MimePart Attached(MailAttachment attachment) => new(
        [
            $"Content-Type: {MediaTypeOf(attachment)}",
            "Content-Transfer-Encoding: base64",
            $"Content-Disposition: attachment;{LineBreak} {FileNames.Parameter(attachment.Name)}",
        ],
        Base64(attachment.Content.Span));

    /// <summary>
    /// Several parts as one: <c>alternative</c> when they say the same, <c>mixed</c> when they do not.
    /// </summary>
    public static MimePart Multiple(string kind, params IReadOnlyList<MimePart> parts)
    {
        var contents = parts.Select(part => part.ToString()).ToList();
        var boundary = BoundaryOf(contents);
        var body = new StringBuilder();
        foreach (var content in contents)
        {
            body.Append("--").Append(boundary).Append(LineBreak).Append(content);
        }

        body.Append("--").Append(boundary).Append("--").Append(LineBreak);
        return new MimePart([$"Content-Type: multipart/{kind};{LineBreak} boundary=\"{boundary}\""], body.ToString());
    }

    public override string ToString() => string.Concat(Head.Select(line => line + LineBreak)) + LineBreak + Body;

    private static MimePart Of(string type, string text) => new(
        [$"Content-Type: {type}", "Content-Transfer-Encoding: quoted-printable"], QuotedPrintable.Encode(text));

    // Neither quoted-printable nor base64 can hold "=_"; the hash tells the boundaries of nested parts apart.
    private static string BoundaryOf(IEnumerable<string> contents)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(contents)));
        return $"=_{Convert.ToHexStringLower(hash)[..BoundaryHashLength]}";
    }

    private static string MediaTypeOf(MailAttachment attachment) =>
        attachment.MediaType.Split('/') is [{ Length: > 0 }, { Length: > 0 }]
        && attachment.MediaType.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '+' or '.')
            ? attachment.MediaType
            : throw new InvalidOperationException($"The attachment {attachment.Name} has no media type.");

    private static string Base64(ReadOnlySpan<byte> bytes)
    {
        var encoded = Convert.ToBase64String(bytes);
        var body = new StringBuilder(
            encoded.Length + (encoded.Length / Base64LineMax * LineBreak.Length) + LineBreak.Length);
        for (var i = 0; i < encoded.Length; i += Base64LineMax)
        {
            body.Append(encoded, i, Math.Min(Base64LineMax, encoded.Length - i)).Append(LineBreak);
        }

        return body.ToString();
    }
}
