using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Finds records by filters, page by page.</summary>
internal sealed class SearchEndpoint(CrmStore store, SearchIndex index)
{
    public IEnumerable<Route> Routes =>
    [
        new("POST", "/crm/objects/{version}/{type}/search", Find)
        {
            HasBody = true,
            Budget = Budget.Search,
            Scopes = call => call.Type.ReadScopes(),
        },
    ];

    private Reply Find(Call call)
    {
        var query = SearchQuery.Read(call.Body);
        var (page, total) = index.Find(call.Type, query, call.Now);
        var table = store.Read(crm => crm.Table(call.Type));
        var body = new JsonObject
        {
            ["total"] = total,
            ["results"] = new JsonArray(
                [.. page.Select(record => (JsonNode)RecordJson.From(record, table, query.Properties))]),
        };
        var next = query.After + query.Limit;
        if (next < total)
        {
            body["paging"] = new JsonObject
            {
                ["next"] = new JsonObject { ["after"] = next.ToString(CultureInfo.InvariantCulture) },
            };
        }

        return Reply.Ok(body);
    }
}
