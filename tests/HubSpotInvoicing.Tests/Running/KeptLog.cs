using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Running;

/// <summary>Keeps what is logged, to be looked at.</summary>
internal sealed class KeptLog<T>(KeptLines lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= lines.Least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => lines.All.Add(formatter(state, exception));
}
