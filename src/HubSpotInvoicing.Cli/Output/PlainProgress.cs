using System.Globalization;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Tells a log how far the run has come: one line for each stage of a wave.</summary>
internal sealed class PlainProgress(TextWriter lines) : IProgress<RunProgress>
{
    private RunProgress? last;

    public void Report(RunProgress value)
    {
        // Mails are settled by the dozen, which is too much for a log.
        if (value with { Delivered = 0 } == last)
        {
            return;
        }

        last = value with { Delivered = 0 };
        lines.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Stage}: {value.Finished} of {value.Found} companies finished")
            + (value.Delivered == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $", {value.Delivered} mails settled")));
    }
}
