using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>One request; the template stands for it in logs and counts, because a path can hold an id.</summary>
internal sealed record HubSpotRequest(HttpMethod Method, string Template, RequestKind Kind, RequestBudget Budget)
{
    public string Path { get; init; } = Template;

    public ReadOnlyMemory<byte>? Body { get; init; }

    public string Endpoint => $"{Method} {Template}";

    public static HubSpotRequest Get(string template, string path, RequestBudget budget = RequestBudget.General) =>
        new(HttpMethod.Get, template, RequestKind.Read, budget) { Path = path };

    public static HubSpotRequest Post<T>(
        string template, RequestKind kind, RequestBudget budget, (T Value, JsonTypeInfo<T> Type) body) =>
        new(HttpMethod.Post, template, kind, budget)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body.Value, body.Type),
        };
}
