using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>What every line within says it belongs to.</summary>
public static class LogScopes
{
    public static IDisposable? BeginRun(this ILogger log, RunId run) => log.Begin("RunId", run.ToString());

    /// <summary>The request of the host, for example an invocation of the Lambda.</summary>
    public static IDisposable? BeginRequest(this ILogger log, string requestId) => log.Begin("RequestId", requestId);

    private static IDisposable? Begin(this ILogger log, string name, string value) =>
        log.BeginScope(new Dictionary<string, object> { [name] = value });
}
