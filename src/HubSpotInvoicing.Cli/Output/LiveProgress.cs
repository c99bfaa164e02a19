using System.Globalization;
using HubSpotInvoicing.Running;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>
/// A moving bar for whoever watches: the stage, what is finished of what was found, how fast, and how long still.
/// </summary>
internal sealed class LiveProgress(ProgressTask bar, TimeProvider clock) : IProgress<RunProgress>
{
    private readonly long start = clock.GetTimestamp();

    public void Report(RunProgress value)
    {
        bar.IsIndeterminate = value.Found == 0;
        bar.MaxValue = Math.Max(value.Found, 1);
        bar.Value = value.Finished;
        bar.Description = Describe(value);
    }

    private string Describe(RunProgress value)
    {
        var pace = Pace.Describe(value.Finished, value.Found, clock.GetElapsedTime(start));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Stage,-10} {value.Finished} of {value.Found}{MailsOf(value)}{pace}");
    }

    /// <summary>What only reads never has any.</summary>
    private static string MailsOf(RunProgress value) => value.Delivered == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {value.Delivered} mails");
}
