using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>One request as an endpoint sees it: already authorised, counted and parsed.</summary>
internal sealed class Call(HttpContext context, ApiVersion version, Dice dice, DateTimeOffset now)
{
    private JsonObject? body;
    private IFormCollection? form;

    public ApiVersion Version { get; } = version;

    public Dice Dice { get; } = dice;

    public DateTimeOffset Now { get; } = now;

    public JsonObject Body => body ?? throw Refusal.Invalid("Invalid input JSON: a body is required").ToException();

    public CrmType Type => TypeOf("type");

    public string Route(string name) => (string?)context.GetRouteValue(name) ?? string.Empty;

    public string? Query(string name) =>
        context.Request.Query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>A list in the query, repeated or separated by commas.</summary>
    public IReadOnlyList<string> QueryList(string name) =>
        context.Request.Query.TryGetValue(name, out var values)
            ? [.. values.SelectMany(value => (value ?? string.Empty).Split(',', Split))]
            : [];

    public CrmType TypeOf(string routeName)
    {
        var name = Route(routeName);
        return CrmTypes.Parse(name)
            ?? throw Refusal.NotFound($"Unable to infer object type from: {name}").ToException();
    }

    /// <summary>A field of the form; absent when it was not sent.</summary>
    public string? Form(string name) => form?[name].ToString() is { Length: > 0 } value ? value : null;

    public async Task ReadFormAsync(CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new Refusal(415, "VALIDATION_ERROR", "Unsupported Media Type: use a form").ToException();
        }

        form = await context.Request.ReadFormAsync(cancellationToken);
    }

    public async Task ReadBodyAsync(CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new Refusal(415, "VALIDATION_ERROR", "Unsupported Media Type: use application/json").ToException();
        }

        body = await JsonBody.ReadAsync(context.Request.Body, cancellationToken);
    }

    private const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
}
