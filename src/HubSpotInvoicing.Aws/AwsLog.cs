using HubSpotInvoicing.Aws.Calls;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Aws;

/// <summary>
/// The log of the AWS edge, events 71xx: each attempt once. Of bodies it shows what <see cref="MaskedBody"/> lets
/// through, and nothing of those that succeeded.
/// </summary>
internal static partial class AwsLog
{
    [LoggerMessage(7101, LogLevel.Information,
        "{Service} {Operation} answered {Status} in {Milliseconds} ms (attempt {Attempt}, request id {RequestId})")]
    public static partial void Answered(
        ILogger logger,
        string service,
        string operation,
        int status,
        long milliseconds,
        int attempt,
        string? requestId);

    [LoggerMessage(7102, LogLevel.Warning,
        "{Service} {Operation} ended {End} with {Status} {Code} in {Milliseconds} ms (attempt {Attempt}, "
        + "request id {RequestId}); request {Request}; answer {Answer}",
        SkipEnabledCheck = true)]
    public static partial void Troubled(
        ILogger logger,
        string service,
        string operation,
        AwsEnd end,
        int status,
        string? code,
        long milliseconds,
        int attempt,
        string? requestId,
        string request,
        string answer);

    [LoggerMessage(7103, LogLevel.Information,
        "S3 {Operation} {Key} answered {Status} in {Milliseconds} ms (attempt {Attempt}, request id {RequestId})")]
    public static partial void S3Answered(
        ILogger logger, string operation, string key, int status, long milliseconds, int attempt, string? requestId);

    [LoggerMessage(7104, LogLevel.Warning,
        "S3 {Operation} {Key} failed with {Status} {Code} in {Milliseconds} ms (attempt {Attempt}, "
        + "request id {RequestId}, host id {HostId}); request {Request}",
        SkipEnabledCheck = true)]
    public static partial void S3Troubled(
        ILogger logger,
        string operation,
        string key,
        int? status,
        string code,
        long milliseconds,
        int attempt,
        string? requestId,
        string? hostId,
        string request);
}
