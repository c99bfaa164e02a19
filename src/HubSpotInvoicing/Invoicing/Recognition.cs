namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Finds out, before anything else, which companies have their invoice already and which one an earlier run left unfinished
/// (billing rules, sections 2 and 7).
/// </summary>
internal sealed class Recognition(IInvoiceGateway gateway)
{
    private static readonly IReadOnlyList<InvoiceSnapshot> Nothing = [];

    /// <summary>
    /// Takes over what earlier runs left unfinished. It comes before HubSpot is read: the former owner may have written
    /// until the very moment it lost the claim.
    /// </summary>
    /// <param name="bills">The wave.</param>
    /// <param name="ledger">Where they are taken over.</param>
    /// <param name="seen">What the ledger knew of each before; what is taken over is put in its place.</param>
    /// <param name="cancellationToken">Ends the wait for the turn to write.</param>
    public static async Task AdoptAsync(
        IReadOnlyList<Bill> bills,
        InvoiceLedger ledger,
        Dictionary<InvoiceKey, LedgerEntry> seen,
        CancellationToken cancellationToken)
    {
        var unfinished = bills.Where(b => seen[b.Key] is { Step: not LedgerStep.Unclaimed, IsComplete: false }).ToList();
        if (unfinished.Count == 0)
        {
            return;
        }

        var claims = await ledger.AdoptAsync(unfinished.Keys(), cancellationToken);
        EndOwned(unfinished, claims);
        foreach (var claim in claims.OfType<Claim.Granted>())
        {
            seen[claim.Key] = claim.Entry;
        }
    }

    /// <summary>Ends the bills of companies that another living run works on.</summary>
    public static void EndOwned(IEnumerable<Bill> bills, IReadOnlyList<Claim> claims)
    {
        var owners = claims.OfType<Claim.Owned>().ToDictionary(c => c.Key, c => c.Owner);
        foreach (var bill in bills)
        {
            if (owners.TryGetValue(bill.Key, out var owner))
            {
                bill.End(Outcome.NotReached, new Failure(
                    FailureCode.OwnedByAnotherRun, BillingStep.Claim, $"Run {owner} is working on this company."));
            }
        }
    }

    /// <summary>
    /// Reads those back again that another run worked on between this run's look and its claim: what that run claimed
    /// stands, and it may have reached HubSpot.
    /// </summary>
    public async Task CarryOnAsync(
        IReadOnlyList<Bill> bills, IReadOnlyList<Claim> claims, ILedgerView ledger, CancellationToken cancellationToken)
    {
        var granted = claims.OfType<Claim.Granted>().ToDictionary(c => c.Key, c => c.Entry.Content);
        var changed = bills.Where(b => granted.TryGetValue(b.Key, out var content) && !ReferenceEquals(content, b.Content)).ToList();
        foreach (var bill in changed)
        {
            bill.CarryOn(granted[bill.Key]);
        }

        await RecogniseAsync(changed, ledger, cancellationToken);
    }

    /// <summary>Reads every key back from HubSpot and ends the bills that need nothing more.</summary>
    public async Task RecogniseAsync(
        IReadOnlyList<Bill> bills, ILedgerView ledger, CancellationToken cancellationToken)
    {
        var pending = bills.Pending();
        if (pending.Count == 0)
        {
            return;
        }

        var invoices = await gateway.ReadAsync(pending.Keys(), cancellationToken);
        foreach (var bill in pending)
        {
            Recognise(bill, ledger[bill.Key], invoices.GetValueOrDefault(bill.Key, Nothing));
        }
    }

    private static void Recognise(Bill bill, LedgerEntry entry, IReadOnlyList<InvoiceSnapshot> invoices)
    {
        if (invoices.Count > 1)
        {
            bill.End(Outcome.Failed, new Failure(
                FailureCode.DuplicateInvoices,
                BillingStep.Recognise,
                $"HubSpot holds {invoices.Count} invoices with this key: {string.Join(", ", invoices.Select(i => i.Id))}."));
            return;
        }

        bill.Invoice = invoices.Count == 1 ? invoices[0] : null;
        bill.EmailStatus = entry.Delivery.Describe();
        if (entry.IsComplete)
        {
            bill.BilledBefore = entry.Total;
            bill.Warn(WarningsOf(entry, bill.Invoice));
            bill.End(Outcome.AlreadyInvoiced);
            return;
        }

        RecogniseUnfinished(bill, entry);
    }

    private static IEnumerable<BillingWarning> WarningsOf(LedgerEntry entry, InvoiceSnapshot? invoice) =>
        (entry.IsInvoicedByWord, invoice) switch
        {
            (true, _) => [BillingWarning.ResolvedByHand],
            (false, null) => [BillingWarning.MissingInHubSpot],
            _ => [],
        };

    private static void RecogniseUnfinished(Bill bill, LedgerEntry entry)
    {
        var isOurs = entry.Step != LedgerStep.Unclaimed;
        bill.EndsAs = entry.WasReported ? Outcome.AlreadyInvoiced : Outcome.Invoiced;
        switch (bill.Invoice?.Status)
        {
            case null when entry.Step == LedgerStep.Opened:
                bill.CarryOn(entry.Content);
                bill.End(Outcome.Failed, new Failure(
                    FailureCode.InvoiceMissing,
                    BillingStep.Recognise,
                    $"The ledger saw invoice {entry.Invoice} opened, and HubSpot does not show it any more."));
                break;
            case null:
                bill.Warn(entry.Step == LedgerStep.Drafted ? [BillingWarning.DraftDeleted] : []);
                break;
            case InvoiceStatus.Draft:
            case InvoiceStatus.Open or InvoiceStatus.Paid when isOurs:
                bill.CarryOn(entry.Content);
                break;
            default:
                bill.CarryOn(entry.Content);
                bill.Warn(BillingWarning.FoundInHubSpot);
                bill.End(Outcome.AlreadyInvoiced);
                break;
        }
    }
}
