using System.Globalization;
using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Preparing;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>
/// The doctor's checklist for people: by area a line for each point, beneath it what to do, and the verdict last.
/// </summary>
internal static class DiagnosisView
{
    private const string Indent = "        ";

    public static void Write(IAnsiConsole console, VisitResult result)
    {
        var lines = console.Profile.Out.Writer;
        foreach (var area in result.Diagnosis.Checks.GroupBy(c => c.Area))
        {
            lines.WriteLine(Title(area.Key));
            foreach (var check in area)
            {
                WritePoint(console, check);
            }

            lines.WriteLine();
        }

        lines.WriteLine(Summary(result));
    }

    private static void WritePoint(IAnsiConsole console, Check check)
    {
        var lines = console.Profile.Out.Writer;
        lines.Write("  ");
        console.Write(new Text(Mark(check.Verdict), StyleOf(check.Verdict)));
        lines.WriteLine($"  {check.Evidence}");
        if (check.Fix is { } fix)
        {
            lines.WriteLine($"{Indent}{fix}");
        }
    }

    private static string Summary(VisitResult result)
    {
        var diagnosis = result.Diagnosis;
        var counts = string.Join(", ", Enum.GetValues<CheckVerdict>()
            .Where(v => v == CheckVerdict.Passed || diagnosis.Count(v) > 0)
            .Select(v => string.Create(CultureInfo.InvariantCulture, $"{diagnosis.Count(v)} {Mark(v).Trim()}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnosis.Checks.Count} points in {result.Took.TotalSeconds:N1} s: {counts}. ")
            + (diagnosis.IsTrusted ? "A run can be trusted." : "What says FAIL must be fixed first.");
    }

    private static string Title(CheckArea area) => area switch
    {
        CheckArea.Account => "Account and token",
        CheckArea.Schema => "Properties, associations and rules",
        CheckArea.Behaviour => "How HubSpot behaves",
        CheckArea.Aws => "AWS",
        _ => area.ToString(),
    };

    private static string Mark(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Passed => "ok  ",
        CheckVerdict.Warned => "warn",
        CheckVerdict.Failed => "FAIL",
        _ => "?   ",
    };

    private static Style StyleOf(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Passed => new Style(Color.Green),
        CheckVerdict.Warned => new Style(Color.Yellow),
        CheckVerdict.Failed => new Style(Color.Red, decoration: Decoration.Bold),
        _ => new Style(Color.Blue),
    };
}
