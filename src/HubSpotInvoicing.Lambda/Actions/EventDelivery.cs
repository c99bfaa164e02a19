using System.Text.Json;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>
/// Asks what became of a month's mails. The companies to care for are named by id and link: an address is personal and
/// an answer of the function is kept in places that nobody oversees.
/// </summary>
internal sealed class EventDelivery(DeliveryInquiry inquiry) : IEventAction
{
    /// <exception cref="RunRefusedException">The ledger has no open invoice of that month.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var period = RunEvent.Given(wish.Period);
        var warnings = new List<string>();
        var deliveries = await inquiry.AskAsync(period, warnings, stop);
        return AnswerDocument.Of(json =>
        {
            json.WriteString("mode", "delivery");
            json.WriteString("period", period.ToString());
            json.WriteNumber("invoices", deliveries.Count);
            WriteStatuses(json, deliveries);
            WriteCares(json, deliveries);
            WriteWarnings(json, warnings);
        });
    }

    private static void WriteStatuses(Utf8JsonWriter json, IReadOnlyList<MailDelivery> deliveries)
    {
        json.WriteStartObject("mails");
        foreach (var (status, count) in deliveries.CountBy(d => d.Status).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(status, count);
        }

        json.WriteEndObject();
    }

    private static void WriteCares(Utf8JsonWriter json, IReadOnlyList<MailDelivery> deliveries)
    {
        json.WriteStartArray("toCorrect");
        foreach (var care in deliveries.Where(d => d.NeedsCare))
        {
            json.WriteStartObject();
            json.WriteKey(care.Key);
            json.WriteString("status", care.Status);
            json.WriteString("link", care.CompanyLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWarnings(Utf8JsonWriter json, List<string> warnings)
    {
        json.WriteStartArray("warnings");
        warnings.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }
}
