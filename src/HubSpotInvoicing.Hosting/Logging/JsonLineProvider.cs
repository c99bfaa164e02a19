using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>
/// Gives out loggers that write at once. Nothing is queued: a process that is frozen or killed between two requests
/// would lose what waits.
/// </summary>
internal sealed class JsonLineProvider(TextWriter lines, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new JsonLineLogger(categoryName, this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public IDisposable Begin<TState>(TState state) => scopes.Push(state);

    public void Write(JsonLine line)
    {
        lines.Write(line.Render(time.GetUtcNow(), scopes) + "\n");
        lines.Flush();
    }

    public void Dispose()
    {
        // The lines belong to the host.
    }
}
