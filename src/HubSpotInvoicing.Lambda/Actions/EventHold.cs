using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>A person holds a company back by an event; who and why stand in the ledger and in no log.</summary>
internal sealed class EventHold(CompanyHold hold) : IEventAction
{
    /// <exception cref="RunRefusedException">No such company renews, or it is claimed or invoiced already.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        await hold.HoldAsync(new LedgerFact.HeldBack(wish.Key, wish.By, wish.Reason), stop);
        return AnswerDocument.Of(json =>
        {
            json.WriteString("mode", "hold");
            json.WriteKey(wish.Key);
        });
    }
}
