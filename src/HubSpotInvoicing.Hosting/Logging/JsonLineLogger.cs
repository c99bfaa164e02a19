using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>The logger of one category.</summary>
internal sealed class JsonLineLogger(string category, JsonLineProvider provider) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => provider.Begin(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            provider.Write(new JsonLine(category, logLevel, eventId, formatter(state, exception))
            {
                Fields = state as IEnumerable<KeyValuePair<string, object?>> ?? [],
                Fault = exception,
            });
        }
    }
}
