using System.Text.Json.Serialization;
using HubSpotInvoicing.HubSpot.Http;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// HubSpot's error: only category, correlation id and message are promised, and no part is relied upon.
/// </summary>
internal sealed record ErrorBody
{
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;

    public static ErrorBody None { get; } = new();

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Category { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? SubCategory { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? CorrelationId { get; init; }

    /// <summary>
    /// Looked into for known words. It can quote values, so it is shown only where the request held no member's data.
    /// </summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Message { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? ErrorType { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? PolicyName { get; init; }

    [JsonConverter(typeof(ContextConverter))]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Context { get; init; }

    public IReadOnlyList<ErrorDetail?>? Errors { get; init; }

    /// <summary>
    /// A 429 comes in at least two shapes, so every field that may name the counter is looked at, the most telling
    /// first.
    /// </summary>
    [JsonIgnore]
    public RateLimitPolicy RateLimit => new[] { PolicyName, ErrorType, Category, SubCategory, Message }
        .Select(PolicyIn)
        .FirstOrDefault(policy => policy != RateLimitPolicy.Unnamed);

    /// <summary>
    /// Another record already holds a unique value; the wording is field knowledge, no code is documented.
    /// </summary>
    [JsonIgnore]
    public bool IsUniqueClash =>
        Says("CONFLICTING_UNIQUE_VALUE") || Says("already has that value");

    /// <summary>What was to be created is there already; documented for properties alone, so words count too.</summary>
    [JsonIgnore]
    public bool SaysItExists => IsUniqueClash || Says("ALREADY_EXISTS") || Says("already exists");

    public IReadOnlyList<string> ContextOf(string name) => Context?.GetValueOrDefault(name) ?? [];

    private static RateLimitPolicy PolicyIn(string? text) => text switch
    {
        null => RateLimitPolicy.Unnamed,
        _ when text.Contains("TEN_SECONDLY", Loosely) => RateLimitPolicy.TenSecondly,
        _ when text.Contains("SECONDLY", Loosely) => RateLimitPolicy.Secondly,
        _ when text.Contains("DAILY", Loosely) => RateLimitPolicy.Daily,
        _ => RateLimitPolicy.Unnamed,
    };

    private bool Says(string words) =>
        new[] { Category, SubCategory, Message }
            .Concat((Errors ?? []).SelectMany(e => new[] { e?.Code, e?.SubCategory, e?.Message }))
            .Any(t => t?.Contains(words, Loosely) == true);
}
