using System.Text.Json;
using HubSpotInvoicing.Hosting;
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
            WriteDocuments(json, result.Documents);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static byte[] Of(ReadinessResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("letterId", result.Letter.Run.Value);
            json.WriteString("mode", "readiness");
            json.WriteString("period", result.Letter.Period.ToString());
            json.WriteNumber("cases", result.Letter.Cases.Count);
            json.WriteBoolean("mailed", result.Mail is not null);
            WriteDocuments(json, result.Documents);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteDocuments(Utf8JsonWriter json, IReadOnlyDictionary<string, string> documents)
    {
        json.WriteStartObject("documents");
        foreach (var (name, location) in documents.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, location);
        }

        json.WriteEndObject();
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
