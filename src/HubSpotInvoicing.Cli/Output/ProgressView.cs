using HubSpotInvoicing.Running;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows a run while it works, in the way its reader can bear.</summary>
internal static class ProgressView
{
    public static Task<T> WatchAsync<T>(
        Surroundings surroundings, Func<IProgress<RunProgress>, Task<T>> run) =>
        surroundings.Output.Profile is { Out.IsTerminal: true, Capabilities.Interactive: true }
            ? WatchLiveAsync(surroundings, run)
            : run(new PlainProgress(surroundings.Error));

    private static Task<T> WatchLiveAsync<T>(
        Surroundings surroundings, Func<IProgress<RunProgress>, Task<T>> run) => surroundings.Output
        .Progress()
        .AutoClear(true)
        .Columns(
            new SpinnerColumn(),
            new TaskDescriptionColumn(),
            new ProgressBarColumn { Width = 20 },
            new ElapsedTimeColumn())
        .StartAsync(context => run(new LiveProgress(context.AddTask("Starting"), surroundings.Clock)));
}
