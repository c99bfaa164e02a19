using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli;

/// <summary>Maps a finished run to the exit code that scripts depend on.</summary>
internal static class RunExit
{
    public static int CodeOf(RunSummary summary) => summary.IsFinished ? ExitCode.Done : ExitCode.Unfinished;
}
