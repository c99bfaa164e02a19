namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Reads invoices back by key until they show what is expected, or the polls are used up: HubSpot may take a moment to add
/// up the lines of a new draft (facts, section 17, item 4).
/// </summary>
internal sealed class ReadBack(IInvoiceGateway gateway, InvoicingOptions options, TimeProvider time)
{
    private static readonly IReadOnlyList<InvoiceSnapshot> Nothing = [];

    /// <summary>Puts the newest snapshot on every bill.</summary>
    /// <param name="bills">The bills to read.</param>
    /// <param name="isSettled">Whether a bill shows what is expected, or never will.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task ReadAsync(
        IReadOnlyList<Bill> bills, Func<Bill, bool> isSettled, CancellationToken cancellationToken)
    {
        var open = bills;
        var delay = TimeSpan.FromMilliseconds(options.ReadBackDelayMs);
        for (var poll = 0; open.Count > 0; poll++, delay *= 2)
        {
            var invoices = await gateway.ReadAsync(open.Keys(), cancellationToken);
            foreach (var bill in open)
            {
                bill.Invoice = invoices.GetValueOrDefault(bill.Key, Nothing) is [var first, ..] ? first : null;
            }

            open = [.. open.Where(b => !isSettled(b))];
            if (open.Count == 0 || poll == options.ReadBackPolls)
            {
                return;
            }

            await Task.Delay(delay, time, cancellationToken);
        }
    }
}
