using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HubSpotInvoicing.Audit.Reading;

/// <summary>
/// The lists and links of one account, page by page; never from the search index, which trails behind.
/// </summary>
internal sealed class AccountPages(ReadOnlyHttp http, AuditRequest request)
{
    private const int PageSize = 100;
    private const int RecordsMax = 100;
    private const int LinksMax = 1000;
    private const int PagesMax = 100_000;

    public async Task<long> ReadPortalAsync(CancellationToken cancellationToken)
    {
        var account = await http.GetAsync($"/account-info/{request.ApiVersion}/details", cancellationToken);
        var portal = account.TryGetProperty("portalId", out var id) ? Fields.Whole(id) : null;
        return portal ?? throw new AuditFailedException(
            $"What answers at {request.BaseAddress} is not HubSpot.", "Check HubSpot:BaseUrl and HubSpot:ApiVersion.");
    }

    /// <summary>All records of a type.</summary>
    public async IAsyncEnumerable<JsonElement> ListAsync(
        string type, IReadOnlyList<string> properties, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = string.Join(',', properties.Select(Uri.EscapeDataString));
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"/crm/objects/{request.ApiVersion}/{type}?limit={PageSize}&archived=false&properties={names}");
        string? after = "";
        for (var page = 0; after is not null && page < PagesMax; page++)
        {
            var answer = await http.GetAsync(after.Length == 0 ? path : $"{path}&after={after}", cancellationToken);
            foreach (var record in answer.GetProperty("results").EnumerateArray())
            {
                yield return record;
            }

            after = AfterOf(answer);
        }
    }

    /// <summary>The records with these ids.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(
        string type, IEnumerable<long> ids, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var records = new List<JsonElement>();
        foreach (var chunk in ids.Distinct().Chunk(RecordsMax))
        {
            var body = new { properties, inputs = chunk.Select(id => new { id = Text(id) }) };
            var answer = await http.ReadBatchAsync($"objects/{request.ApiVersion}/{type}", body, cancellationToken);
            records.AddRange(answer.GetProperty("results").EnumerateArray());
        }

        return records;
    }

    /// <summary>What invoices are linked to; one that has no link is absent.</summary>
    public async Task<ILookup<long, long>> ReadLinksAsync(
        string to, IEnumerable<long> invoices, CancellationToken cancellationToken)
    {
        var links = new List<(long From, long To)>();
        foreach (var chunk in invoices.Chunk(LinksMax))
        {
            var open = chunk.Select(id => new Dictionary<string, string> { ["id"] = Text(id) }).ToList();
            for (var page = 0; open.Count > 0 && page < PagesMax; page++)
            {
                var answer = await http.ReadBatchAsync(
                    $"associations/{request.ApiVersion}/invoices/{to}", new { inputs = open }, cancellationToken);
                var rows = answer.GetProperty("results").EnumerateArray().ToList();
                links.AddRange(rows.SelectMany(LinksOf));
                open = [.. rows.Where(r => AfterOf(r) is not null).Select(r => new Dictionary<string, string>
                {
                    ["id"] = Text(FromOf(r)),
                    ["after"] = AfterOf(r) ?? "",
                })];
            }
        }

        return links.ToLookup(l => l.From, l => l.To);
    }

    private static IEnumerable<(long From, long To)> LinksOf(JsonElement row) =>
        row.GetProperty("to").EnumerateArray().Select(to => (FromOf(row), Fields.Id(to.GetProperty("toObjectId"))));

    private static long FromOf(JsonElement row) => Fields.Id(row.GetProperty("from").GetProperty("id"));

    private static string? AfterOf(JsonElement answer) =>
        answer.TryGetProperty("paging", out var paging)
        && paging.TryGetProperty("next", out var next)
        && next.TryGetProperty("after", out var after)
            ? Uri.EscapeDataString(after.ToString())
            : null;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
