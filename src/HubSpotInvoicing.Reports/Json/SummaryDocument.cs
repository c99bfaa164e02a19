using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>The summary as it stands in the JSON document; its fields are described in the README.</summary>
internal sealed record SummaryDocument(
    string RunId,
    string Period,
    string Mode,
    bool Complete,
    string? StoppedBy,
    string? StopDetail,
    string StartedAt,
    string FinishedAt,
    decimal DurationSeconds,
    string PortalId,
    string TimeZone,
    string Currency,
    string BookDate,
    TotalDocument Found,
    IReadOnlyDictionary<string, TotalDocument> Outcomes,
    IReadOnlyDictionary<string, TypeDocument> Types,
    TerritoriesDocument Territories,
    ChangesDocument? Changes,
    IReadOnlyList<MissedDocument> Missed,
    IReadOnlyList<ReturnedDocument> Returned,
    IReadOnlyDictionary<string, int> EarlierMails,
    RequestsDocument Requests,
    decimal? RequestsPerInvoice,
    long LedgerAppends,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PlanHash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Plan)
{
    public static SummaryDocument Of(RunSummary summary) => new(
        summary.Run.ToString(),
        summary.Period.ToString(),
        summary.Mode.ToString(),
        summary.IsComplete,
        summary.StoppedBy?.ToString(),
        summary.StopDetail,
        Instant(summary.StartedAt),
        Instant(summary.FinishedAt),
        decimal.Round((decimal)summary.Duration.TotalMilliseconds / 1000m, 3),
        summary.PortalId.ToString(CultureInfo.InvariantCulture),
        summary.TimeZone,
        summary.Currency.Code,
        Day(summary.BookDate),
        TotalDocument.Of(summary.Totals.Found),
        Enum.GetValues<Outcome>().ToDictionary(o => o.ToString(), o => TotalDocument.Of(summary.Totals.Of(o))),
        summary.Totals.Types.ToDictionary(type => type, type => TypeDocument.Of(summary.Totals, type)),
        TerritoriesDocument.Of(summary.Totals.Territories),
        ChangesDocument.Of(summary.Changes),
        [.. summary.Missed.Select(MissedDocument.Of)],
        [.. summary.Returned.Select(ReturnedDocument.Of)],
        summary.Fates.Counts,
        RequestsDocument.Of(summary.Requests),
        summary.RequestsPerInvoice,
        summary.LedgerAppends,
        summary.PlanHash?.Value,
        summary.Plan is { } plan ? ContentOf(plan) : null);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement ContentOf(BillingPlan plan)
    {
        using var content = JsonDocument.Parse(plan.Content);
        return content.RootElement.Clone();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
