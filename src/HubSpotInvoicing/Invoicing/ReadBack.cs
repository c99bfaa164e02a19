namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Reads invoices back by key until they show what is expected, or the polls are used up: HubSpot may take a moment to
/// add up the lines of a new draft (facts, section 17, item 4).
/// </summary>
internal sealed class ReadBack(
    IInvoiceGateway gateway, InvoicingOptions options, TimeProvider time, AccountBehaviour behaviour)
{
    private const int PollsMax = 20;

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
        var polls = PollsFor(delay);
        for (var poll = 0; open.Count > 0; poll++, delay *= 2)
        {
            var invoices = await gateway.ReadAsync(open.Keys(), cancellationToken);
            foreach (var bill in open)
            {
                bill.Invoice = invoices.GetValueOrDefault(bill.Key, Nothing) is [var first, ..] ? first : null;
            }

            open = [.. open.Where(b => !isSettled(b))];
            if (open.Count == 0 || poll == polls)
            {
                return;
            }

            await Task.Delay(delay, time, cancellationToken);
        }
    }

    /// <summary>As set, or as many as it takes to wait twice as long as the account was seen to need.</summary>
    private int PollsFor(TimeSpan delay)
    {
        var polls = options.ReadBackPolls;
        while (polls < PollsMax && delay * (Math.Pow(2, polls) - 1) < behaviour.TotalDelay * 2)
        {
            polls++;
        }

        return polls;
    }
}
