using System.Diagnostics;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>A person releases a held company by an event, at exactly the amount looked at.</summary>
internal sealed class EventRelease(QuoteRelease release) : IEventAction
{
    /// <exception cref="RunRefusedException">The company is not held, or its amount is another.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var amount = wish.Amount ?? throw new UnreachableException();
        var (company, period) = wish.Key;
        var released = await release.ReleaseAsync(company, period, amount, wish.By, stop);
        return AnswerDocument.Of(json =>
        {
            json.WriteString("mode", "release");
            json.WriteKey(wish.Key);
            json.WriteString("currency", released.Currency.Code);
            json.WriteString("amount", released.ToWireText());
        });
    }
}
