using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>
/// Tells the rules for values, by property. Which properties a record needs is no kind of rule that HubSpot lists here, so
/// only a write finds that out.
/// </summary>
internal sealed class ValidationsEndpoint(LiveAccount account)
{
    public IEnumerable<Route> Routes =>
    [
        new("GET", "/crm/property-validations/{version}/{type}", List) { Scopes = PropertyScopes.Read },
    ];

    private Reply List(Call call)
    {
        // The path takes type ids alone.
        if (!call.Route("type").StartsWith("0-", StringComparison.Ordinal))
        {
            throw Refusal.Invalid($"{call.Route("type")} is not an object type id.").ToException();
        }

        var plural = call.Type.Plural();
        return Reply.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. account.Now.RecordRules
                .Where(rule => rule.ObjectType == plural && rule.Kind == RecordRuleKind.MaxNumber)
                .Select(rule => (JsonNode)Json(rule))]),
        });
    }

    private static JsonObject Json(RecordRule rule) => new()
    {
        ["propertyName"] = rule.Property,
        ["propertyValidationRules"] = new JsonArray(new JsonObject
        {
            ["ruleType"] = "MAX_NUMBER",
            ["ruleArguments"] = new JsonArray(rule.Bound.ToString(CultureInfo.InvariantCulture)),
            ["shouldApplyNormalization"] = false,
        }),
    };
}
