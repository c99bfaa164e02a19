using System.Text.Json;
using Microsoft.Playwright;

namespace HubSpotInvoicing.Reports.Browser;

/// <summary>Asks axe-core what of WCAG a page breaks.</summary>
internal static class Axe
{
    private const string Question = """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        })).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | ')}`)
        """;

    /// <summary>One line for each rule that is broken.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(IPage page)
    {
        // Evaluated and not added as a script, because the page lets no script in.
        await page.EvaluateAsync(Source());
        var answer = await page.EvaluateAsync<JsonElement>(Question);
        return [.. answer.EnumerateArray().Select(complaint => complaint.GetString() ?? "")];
    }

    private static string Source()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")
            ?? throw new InvalidOperationException("axe.min.js is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
