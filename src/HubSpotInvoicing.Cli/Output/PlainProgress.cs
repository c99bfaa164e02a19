using System.Globalization;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Tells a log how far the run has come: one line for each step of a wave, none twice.</summary>
internal sealed class PlainProgress(TextWriter lines) : IProgress<RunProgress>
{
    private RunProgress? last;

    public void Report(RunProgress value)
    {
        if (value == last)
        {
            return;
        }

        last = value;
        lines.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Stage}: {value.Finished} of {value.Found} companies finished, {value.Delivered} mails settled"));
    }
}
