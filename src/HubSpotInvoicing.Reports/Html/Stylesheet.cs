using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The style sheet that the page carries inside, with the hash by which the browser lets only it in.</summary>
internal sealed class Stylesheet
{
    private const string Resource = "report.css";

    private Stylesheet(string text)
    {
        Text = text;
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public static Stylesheet Embedded { get; } = Read();

    public string Text { get; }

    public string Hash { get; }

    private static Stylesheet Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream(Resource)
            ?? throw new UnreachableException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The browser hashes what it parsed, in which every line end is a line feed.
        return new Stylesheet("\n" + reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
