using System.Text.Json;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

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

    public static byte[] Of(RunResult result) => AnswerDocument.Of(json =>
    {
        Write(json, result.Summary);
        WriteCanary(json, result.Summary.Canary);
        json.WriteString("report", ReportOf(result));
        json.WriteDocuments(result.Documents);
    });

    private static void WriteCanary(Utf8JsonWriter json, IReadOnlyList<CanaryInvoice> canary)
    {
        if (canary.Count == 0)
        {
            return;
        }

        json.WriteStartArray("canary");
        foreach (var invoice in canary)
        {
            json.WriteStartObject();
            json.WriteKey(invoice.Key);
            json.WriteString("number", invoice.Number);
            json.WriteString("amount", invoice.Amount?.ToWireText());
            json.WriteString("companyPage", invoice.CompanyPage);
            json.WriteString("invoicePage", invoice.InvoicePage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        json.WriteTotal("found", summary.Totals.Found);
        foreach (var (name, outcome) in Names)
        {
            json.WriteTotal(name, summary.Totals.Of(outcome));
        }

        json.WriteEndObject();
    }
}
