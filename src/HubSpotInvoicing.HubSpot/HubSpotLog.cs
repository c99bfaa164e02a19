using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.HubSpot;

/// <summary>
/// The log of the HubSpot edge, events 7xxx: each attempt once, with what kind of record it read or wrote and how many.
/// Of bodies it shows what <see cref="MaskedBody"/> lets through.
/// </summary>
internal static partial class HubSpotLog
{
    [LoggerMessage(7001, LogLevel.Information,
        "{Method} {Template} answered {Status} in {Milliseconds} ms: {Access} {Count} {Records} "
        + "(attempt {Attempt}, correlation id {CorrelationId})")]
    public static partial void Answered(
        ILogger logger,
        string method,
        string template,
        int? status,
        long milliseconds,
        string access,
        int? count,
        string records,
        int attempt,
        string? correlationId);

    [LoggerMessage(7002, LogLevel.Warning,
        "{Method} {Template} ended {End} with {Status} in {Milliseconds} ms: {Access} {Records} "
        + "(attempt {Attempt}, correlation id {CorrelationId}); request {Request}; answer {Answer}",
        SkipEnabledCheck = true)]
    public static partial void Troubled(
        ILogger logger,
        string method,
        string template,
        Http.ExchangeEnd end,
        int? status,
        long milliseconds,
        string access,
        string records,
        int attempt,
        string? correlationId,
        string request,
        string answer);
}
