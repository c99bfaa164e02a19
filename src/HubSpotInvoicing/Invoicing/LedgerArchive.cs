namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Makes finished invoices small: a period has up to 100,000 of them, nobody bills them again, and most of them end with
/// the same words.
/// </summary>
internal sealed class LedgerArchive
{
    /// <summary>
    /// Different endings kept for sharing; a channel that answers each mail differently shares nothing.
    /// </summary>
    private const int EndingsMax = 64;

    private readonly Dictionary<DeliveryState, DeliveryState> endings = [];
    private readonly Dictionary<Currency, Currency> currencies = [];

    /// <summary>A refused mail may still be sent again on request, so its content stays.</summary>
    public LedgerEntry Compact(LedgerEntry entry) =>
        entry is { IsComplete: true, Content: not null, Total: { } total, Delivery: not DeliveryState.Refused }
            ? entry with
            {
                Content = null,
                Total = Share(total),
                Delivery = Share(entry.Delivery),
                Approvals = Approving.Approvals.None,
            }
            : entry;

    private Money Share(Money total)
    {
        currencies.TryAdd(total.Currency, total.Currency);
        return Money.OfMinorUnits(total.MinorUnits, currencies[total.Currency]);
    }

    private DeliveryState Share(DeliveryState ending)
    {
        if (endings.TryGetValue(ending, out var shared))
        {
            return shared;
        }

        if (endings.Count < EndingsMax)
        {
            endings.Add(ending, ending);
        }

        return ending;
    }
}
