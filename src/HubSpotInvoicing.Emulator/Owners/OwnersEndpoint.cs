using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Owners;

/// <summary>Lists the users who can own records, in order of their ids.</summary>
internal sealed class OwnersEndpoint(EmulatorOptions options)
{
    private const int PageSizeDefault = 100;
    private const int PageSizeMax = 500;

    private static readonly string[] Scopes = ["crm.objects.owners.read"];

    public IEnumerable<Route> Routes => [new("GET", "/crm/owners/{version}", List) { Scopes = _ => Scopes }];

    private Reply List(Call call)
    {
        var limit = Number(call, "limit") ?? PageSizeDefault;
        if (limit is < 1 or > PageSizeMax)
        {
            throw Refusal.Invalid($"limit must be between 1 and {PageSizeMax}").ToException();
        }

        var after = Number(call, "after") ?? 0;
        var page = options.Owners.Where(o => o.Id > after).OrderBy(o => o.Id).Take((int)limit + 1).ToList();
        var body = new JsonObject
        {
            ["results"] = new JsonArray([.. page.Take((int)limit).Select(owner => (JsonNode)Json(owner))]),
        };
        if (page.Count > limit)
        {
            body["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = Text(page[(int)limit - 1].Id) } };
        }

        return Reply.Ok(body);
    }

    private static JsonObject Json(AccountOwner owner) => new()
    {
        ["id"] = Text(owner.Id),
        ["type"] = "PERSON",
        ["firstName"] = owner.FirstName,
        ["lastName"] = owner.LastName,
        ["archived"] = false,
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(Call call, string name) => call.Query(name) is { } text
        ? RecordLookup.ParseId(text) ?? throw Refusal.Invalid($"{name} must be a number").ToException()
        : null;
}
