using System.Text.Json;

namespace HubSpotInvoicing.Benchmarks.Measuring;

/// <summary>What a run's <c>summary.json</c> says, read as any other program would read it.</summary>
/// <param name="Found">Companies found.</param>
/// <param name="Invoiced">Companies invoiced by this run.</param>
/// <param name="Lines">Line items of those invoices: two for a distributor, one for anybody else.</param>
/// <param name="RateLimited">Answers with status 429.</param>
/// <param name="Requests">Requests by endpoint.</param>
internal sealed record SummaryFile(
    int Found, int Invoiced, int Lines, long RateLimited, IReadOnlyDictionary<string, long> Requests)
{
    private const string Distributor = "Distributor";
    private const string InvoicedOutcome = "Invoiced";

    public static SummaryFile Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var requests = root.GetProperty("requests");
        var invoiced = CountOf(root.GetProperty("outcomes"));
        return new SummaryFile(
            root.GetProperty("found").GetProperty("count").GetInt32(),
            invoiced,
            invoiced + CountOf(root.GetProperty("types").GetProperty(Distributor).GetProperty("outcomes")),
            requests.GetProperty("rateLimited").GetInt64(),
            requests.GetProperty("byEndpoint").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt64()));
    }

    private static int CountOf(JsonElement outcomes) =>
        outcomes.TryGetProperty(InvoicedOutcome, out var total) ? total.GetProperty("count").GetInt32() : 0;
}
