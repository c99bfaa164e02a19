using System.Globalization;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>The run wrote its report and leaves something for another run.</summary>
internal sealed class RunIncompleteException(RunResult result) : Exception(Describe(result))
{
    public RunResult Result { get; } = result;

    private static string Describe(RunResult result)
    {
        var summary = result.Summary;
        var left = RunSummary.Unfinished
            .Select(o => (Outcome: o, summary.Totals.Of(o).Count))
            .Where(o => o.Count > 0)
            .Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Count} {o.Outcome}"));
        string[] sentences =
        [
            $"Run {summary.Run} of {summary.Period} is not finished: "
            + $"{Or(string.Join(", ", left), "it stopped early")}.",
            summary.StopDetail ?? "",
            summary.StoppedBy is { } reason
                ? StopAdvice.For(reason)
                : "Look at the report; running again takes exactly these, and bills nobody twice.",
            ResultDocument.ReportOf(result) is { } report ? $"Report: {report}" : "",
        ];
        return string.Join(" ", sentences.Where(s => s.Length > 0));
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
