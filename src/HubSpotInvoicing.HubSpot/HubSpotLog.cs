using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.HubSpot;

/// <summary>The log of the HubSpot edge: methods, path templates and statuses, never a value.</summary>
internal static partial class HubSpotLog
{
    [LoggerMessage(7001, LogLevel.Debug,
        "{Method} {Template} answered {Status} in {Milliseconds} ms (attempt {Attempt}, correlation id {CorrelationId})")]
    public static partial void Answered(
        ILogger logger, string method, string template, int? status, long milliseconds, int attempt, string? correlationId);

    [LoggerMessage(7002, LogLevel.Warning,
        "{Method} {Template} ended {End} with {Status} in {Milliseconds} ms (attempt {Attempt}, correlation id {CorrelationId})")]
    public static partial void Troubled(
        ILogger logger,
        string method,
        string template,
        Http.ExchangeEnd end,
        int? status,
        long milliseconds,
        int attempt,
        string? correlationId);
}
