using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Hosting;

/// <summary>Passes progress on, and remembers how far the run had come.</summary>
internal sealed class WatchedProgress(IProgress<RunProgress> inner) : IProgress<RunProgress>
{
    private volatile RunProgress? last;

    public RunProgress? Last => last;

    public void Report(RunProgress value)
    {
        last = value;
        inner.Report(value);
    }
}
