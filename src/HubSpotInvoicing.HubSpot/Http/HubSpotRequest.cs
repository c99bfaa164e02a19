using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>One request; the template stands for it in logs and counts, because a path can hold an id.</summary>
internal sealed record HubSpotRequest(HttpMethod Method, string Template, RequestKind Kind, RequestBudget Budget)
{
    public string Path { get; init; } = Template;

    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>What is read or written, for the audit trail, for example <c>companies</c>.</summary>
    public string Records => RecordsOf(Template);

    public string Endpoint => $"{Method} {Template}";

    public static HubSpotRequest Get(string template, string path, RequestBudget budget = RequestBudget.General) =>
        new(HttpMethod.Get, template, RequestKind.Read, budget) { Path = path };

    /// <summary>A repeat finds nothing more to delete.</summary>
    public static HubSpotRequest Delete(string template, string path) =>
        new(HttpMethod.Delete, template, RequestKind.KeyedWrite, RequestBudget.General) { Path = path };

    public static HubSpotRequest Post<T>(
        string template, RequestKind kind, RequestBudget budget, (T Value, JsonTypeInfo<T> Type) body) =>
        new(HttpMethod.Post, template, kind, budget)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body.Value, body.Type),
        };

    // The path says it: /crm/objects/{version}/companies/search, /crm/associations/{version}/companies/contacts/….
    private static string RecordsOf(string template) => template.Trim('/').Split('/') switch
    {
        ["crm", "objects", _, var type, ..] => type,
        ["crm", "associations", _, var from, var to, "labels"] => $"association types of {from} and {to}",
        ["crm", "associations", _, var from, var to, ..] => $"associations of {from} to {to}",
        ["crm", "properties", _, var type, "groups"] => $"property groups of {type}",
        ["crm", "properties", _, var type, ..] => $"property definitions of {type}",
        ["crm", "property-validations", ..] => "property rules",
        ["crm", "owners", ..] => "owners",
        ["marketing", ..] => "mails",
        ["account-info", ..] => "account details",
        ["oauth", ..] => "access tokens",
        _ => "records",
    };
}
