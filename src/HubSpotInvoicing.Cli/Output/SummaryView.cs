using System.Globalization;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>
/// Shows what a run did: the verdict, the tables, what a person should do next, and where the documents lie.
/// </summary>
internal static class SummaryView
{
    public static void Write(IAnsiConsole console, RunResult result, string? mailDirectory)
    {
        var summary = result.Summary;
        var lines = console.Profile.Out.Writer;
        lines.WriteLine();
        lines.WriteLine(Title(summary));
        lines.WriteLine(Verdict.On(summary));
        if (summary.PlanHash is { } hash)
        {
            lines.WriteLine(summary.Mode is RunMode.Plan ? $"Plan {hash}" : $"Applied plan {hash}");
        }

        console.Write(OutcomeTable.Of(summary));
        console.Write(TypeTable.Of(summary));
        MissedView.Write(lines, summary.Missed);
        CanaryView.Write(lines, summary);
        RequestsView.Write(console, summary);
        WriteAll(lines, "What to do", [.. Hints.For(summary), .. result.Warnings]);
        WriteAll(lines, "Documents", Documents(result, mailDirectory));
    }

    private static string Title(RunSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Mode} {summary.Run} · period {summary.Period} · account {summary.PortalId}");

    private static IEnumerable<string> Documents(RunResult result, string? mailDirectory)
    {
        var places = result.Documents.OrderBy(d => d.Key, StringComparer.Ordinal)
            .Concat(result.Mails.OrderBy(m => m.Key, StringComparer.Ordinal))
            .Select(d => (Name: d.Key, Place: d.Value));
        if (mailDirectory is not null)
        {
            places = places.Append(("mails", mailDirectory));
        }

        var all = places.ToList();
        var width = all.Select(p => p.Name.Length).DefaultIfEmpty().Max();
        return all.Select(p => $"{p.Name.PadRight(width)}  {p.Place}");
    }

    private static void WriteAll(TextWriter lines, string title, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0)
        {
            return;
        }

        lines.WriteLine();
        lines.WriteLine(title);
        all.ForEach(text => lines.WriteLine($"  {text}"));
    }
}
