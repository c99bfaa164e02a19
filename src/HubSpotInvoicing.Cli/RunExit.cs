using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli;

/// <summary>Maps a finished run to the exit code that scripts depend on.</summary>
internal static class RunExit
{
    /// <summary>The outcomes that another run has to carry on.</summary>
    public static IReadOnlyList<Outcome> Unfinished { get; } = [Outcome.Failed, Outcome.InDoubt, Outcome.NotReached];

    public static int CodeOf(RunSummary summary) =>
        summary.StoppedBy is null && Unfinished.All(o => summary.Totals.Of(o).Count == 0)
            ? ExitCode.Done
            : ExitCode.Unfinished;
}
