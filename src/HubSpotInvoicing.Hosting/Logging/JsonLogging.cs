using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>Logs as lines of JSON, one for each event, for hosts whose logs are read by programs.</summary>
public static class JsonLogging
{
    /// <param name="logging">What the host logs with.</param>
    /// <param name="lines">Where the lines go; safe for several threads, and it stays open.</param>
    /// <param name="time">Dates the lines.</param>
    /// <param name="scopes">
    /// Says what a line belongs to; one for all logs of a host, so that what it shares between runs logs with their
    /// ids.
    /// </param>
    public static ILoggingBuilder AddJsonLines(
        this ILoggingBuilder logging, TextWriter lines, TimeProvider time, IExternalScopeProvider? scopes = null)
    {
        logging.Services.AddSingleton(scopes ?? new LoggerExternalScopeProvider());
        logging.Services.AddSingleton<ILoggerProvider>(_ => new JsonLineProvider(lines, time));
        return logging;
    }
}
