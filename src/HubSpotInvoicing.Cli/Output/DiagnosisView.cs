using HubSpotInvoicing.Preparing;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>The doctor's checklist for people: a line for each point, and beneath it what to do.</summary>
internal static class DiagnosisView
{
    public static void Write(IAnsiConsole console, Diagnosis diagnosis)
    {
        var lines = console.Profile.Out.Writer;
        foreach (var check in diagnosis.Checks)
        {
            lines.WriteLine($"  {Mark(check.Verdict)}  {check.Evidence}");
            if (check.Fix is { } fix)
            {
                lines.WriteLine($"        {fix}");
            }
        }
    }

    private static string Mark(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Passed => "ok  ",
        CheckVerdict.Warned => "warn",
        CheckVerdict.Failed => "FAIL",
        _ => "?   ",
    };
}
