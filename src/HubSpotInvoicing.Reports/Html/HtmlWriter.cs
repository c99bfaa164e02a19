using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// Writes markup in which every text and every attribute value is encoded; there is no way around it.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HashSet<string> InlineTags = ["a", "code", "span", "strong", "time"];

    private readonly StringBuilder markup = new("<!DOCTYPE html>");
    private readonly Stack<string> open = new();

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        WriteTag(tag, attributes);
        open.Push(tag);
        return this;
    }

    public HtmlWriter Close()
    {
        markup.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    public HtmlWriter Text(string text)
    {
        markup.Append(Encoder.Encode(text));
        return this;
    }

    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>An element that has no content and no end tag.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        WriteTag(tag, attributes);
        return this;
    }

    /// <summary>
    /// A link when the address is a web address; otherwise only its label, because anything else could run.
    /// </summary>
    public HtmlWriter Link(
        string label, string? address, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        WebAddress(address) is { } web
            ? Element("a", label, [("href", web), ("rel", "noreferrer"), .. attributes])
            : Text(label);

    /// <summary>A link to another document of ours, by the way from this one.</summary>
    public HtmlWriter Sibling(string label, string path) => Element("a", label, ("href", path));

    /// <summary>The page's own style sheet, the one content that is not encoded.</summary>
    public HtmlWriter Style(Stylesheet sheet)
    {
        WriteTag("style", []);
        markup.Append(sheet.Text).Append("</style>");
        return this;
    }

    /// <exception cref="UnreachableException">An element was opened and never closed.</exception>
    public ReadOnlyMemory<byte> ToBytes() => open.Count == 0
        ? Encoding.UTF8.GetBytes(markup.Append('\n').ToString())
        : throw new UnreachableException($"<{open.Peek()}> was never closed.");

    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    private void WriteTag(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (!InlineTags.Contains(tag))
        {
            markup.Append('\n');
        }

        markup.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            markup.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        markup.Append('>');
    }
}
