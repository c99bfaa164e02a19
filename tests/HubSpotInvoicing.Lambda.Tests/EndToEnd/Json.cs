using System.Text.Json;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>Looks into a JSON document.</summary>
internal static class Json
{
    public static string TextOf(string json, params IReadOnlyList<string> path)
    {
        using var document = JsonDocument.Parse(json);
        return path.Aggregate(document.RootElement, (element, name) => element.GetProperty(name)).ToString();
    }

    public static int CountOf(string json, string outcome) =>
        int.Parse(TextOf(json, "outcomes", outcome, "count"), System.Globalization.CultureInfo.InvariantCulture);
}
