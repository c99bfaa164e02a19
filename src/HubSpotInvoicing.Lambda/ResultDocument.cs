using System.Text.Json;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda;

/// <summary>What the caller gets of a run: counts, money, and where the documents lie; nothing of a member.</summary>
internal static class ResultDocument
{
    private const string Report = "report.html";

    private static readonly IReadOnlyList<(string Name, Outcome Outcome)> Names =
    [
        ("invoiced", Outcome.Invoiced),
        ("already", Outcome.AlreadyInvoiced),
        ("held", Outcome.Held),
        ("rejected", Outcome.Rejected),
        ("failed", Outcome.Failed),
        ("inDoubt", Outcome.InDoubt),
        ("notReached", Outcome.NotReached),
    ];

    public static string? ReportOf(RunResult result) => result.Documents.GetValueOrDefault(Report);

    public static byte[] Of(RunResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            Write(json, result.Summary);
            json.WriteString("report", ReportOf(result));
            json.WriteStartObject("documents");
            foreach (var (name, location) in result.Documents.OrderBy(d => d.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, location);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteString("runId", summary.Run.Value);
        json.WriteString("mode", summary.Mode is RunMode.Plan ? "plan" : "run");
        json.WriteString("period", summary.Period.ToString());
        json.WriteBoolean("complete", summary.IsFinished);
        json.WriteString("stoppedBy", summary.StoppedBy?.ToString());
        json.WriteString("currency", summary.Currency.ToString());
        if (summary.PlanHash is { } hash)
        {
            json.WriteString("planHash", hash.Value);
        }

        json.WriteStartObject("outcomes");
        Write(json, "found", summary.Totals.Found);
        foreach (var (name, outcome) in Names)
        {
            Write(json, name, summary.Totals.Of(outcome));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Total total)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", total.Count);
        json.WriteString("amount", total.Amount.ToWireText());
        json.WriteEndObject();
    }
}
