using System.Text.Json;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>Lists what a run billed and can be taken back, or takes it back when the event says so.</summary>
internal sealed class EventUndo(RunUndo undo) : IEventAction
{
    /// <exception cref="RunRefusedException">The run is unknown, alive, or billed nothing; or all is paid.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on; the wish stands, so repeat it.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var run = RunEvent.Given(wish.Run);
        var rows = wish.IsToBeApplied
            ? await undo.ApplyAsync(new UndoOrder(run, wish.By, wish.Reason), stop)
            : await undo.ListAsync(run, stop);
        return AnswerDocument.Of(json =>
        {
            json.WriteString("runId", run.Value);
            json.WriteString("mode", "undo");
            json.WriteBoolean("applied", wish.IsToBeApplied);
            json.WriteBoolean("complete", wish.IsToBeApplied && rows.All(IsDone));
            WriteFates(json, rows);
            WriteInvoices(json, rows);
        });
    }

    private static bool IsDone(UndoRow row) => row.Fate is not (UndoFate.NotDeleted or UndoFate.Owned);

    private static void WriteFates(Utf8JsonWriter json, IReadOnlyList<UndoRow> rows)
    {
        json.WriteStartObject("fates");
        foreach (var (fate, count) in rows.CountBy(row => row.Fate).OrderBy(fate => fate.Key))
        {
            json.WriteNumber(NameOf(fate), count);
        }

        json.WriteEndObject();
    }

    private static void WriteInvoices(Utf8JsonWriter json, IReadOnlyList<UndoRow> rows)
    {
        json.WriteStartArray("invoices");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteKey(row.Key);
            json.WriteString("fate", NameOf(row.Fate));
            json.WriteString("invoice", row.Invoice?.ToString());
            json.WriteString("number", row.Number);
            json.WriteString("currency", row.Total?.Currency.Code);
            json.WriteString("amount", row.Total?.ToWireText());
            json.WriteString("link", row.Link);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(UndoFate fate) => JsonNamingPolicy.CamelCase.ConvertName(fate.ToString());
}
