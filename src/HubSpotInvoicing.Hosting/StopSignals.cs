using System.Runtime.InteropServices;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// Ctrl-C and SIGTERM: the first asks the program to finish what it has begun, the second ends it at once.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly Action<string> say;
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public StopSignals(Action<string> say)
    {
        this.say = say;
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        if (source.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        say("Stopping: what was begun is finished, nothing new is taken. Once more ends at once.");
        source.Cancel();
    }
}
