namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Finds out, before anything else, which companies have their invoice already and which one an earlier run left
/// unfinished (billing rules, sections 2 and 7).
/// </summary>
internal sealed class Recognition(IInvoiceGateway gateway, TakingBack undoing)
{
    private static readonly IReadOnlyList<InvoiceSnapshot> Nothing = [];
    private static readonly IReadOnlyDictionary<InvoiceKey, IReadOnlyList<InvoiceSnapshot>> None =
        new Dictionary<InvoiceKey, IReadOnlyList<InvoiceSnapshot>>();

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
        var unfinished = bills
            .Where(b => seen[b.Key] is { Step: not LedgerStep.Unclaimed, IsComplete: false })
            .ToList();
        if (unfinished.Count == 0)
        {
            return;
        }

        var claims = await ledger.AdoptAsync(unfinished.Keys(), cancellationToken);
        EndOwned(unfinished, claims);
        NoteStillWritten(unfinished, claims);
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
        var changed = bills
            .Where(b => granted.TryGetValue(b.Key, out var content) && !ReferenceEquals(content, b.Content))
            .ToList();
        foreach (var bill in changed)
        {
            bill.CarryOn(granted[bill.Key]);
        }

        NoteStillWritten(changed, claims);
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

        var asked = pending.Where(b => ledger[b.Key].Undo is not null).ToList();
        var remains = await undoing.LookAsync([.. asked.Select(b => ledger[b.Key])], cancellationToken);
        asked.ForEach(bill => Heed(bill, remains[bill.Key]));

        var others = pending.Except(asked).ToList();
        var invoices = others.Count == 0 ? None : await gateway.ReadAsync(others.Keys(), cancellationToken);
        foreach (var bill in others)
        {
            Recognise(bill, ledger[bill.Key], invoices.GetValueOrDefault(bill.Key, Nothing));
        }
    }

    private static void NoteStillWritten(IEnumerable<Bill> bills, IReadOnlyList<Claim> claims)
    {
        var granted = claims.OfType<Claim.Granted>().ToDictionary(c => c.Key, c => c.StillWritten);
        foreach (var bill in bills)
        {
            bill.StillWritten = granted.GetValueOrDefault(bill.Key);
        }
    }

    /// <summary>
    /// Frees the companies whose invoice somebody asked to take back, as far as HubSpot shows it void or gone.
    /// </summary>
    /// <param name="bills">The wave, after it was taken over.</param>
    /// <param name="ledger">Where they are freed.</param>
    /// <param name="seen">What the ledger knew of each before; what is freed is put in its place.</param>
    /// <param name="cancellationToken">Ends the wait for the turn to write.</param>
    public async Task FreeAsync(
        IReadOnlyList<Bill> bills,
        InvoiceLedger ledger,
        Dictionary<InvoiceKey, LedgerEntry> seen,
        CancellationToken cancellationToken)
    {
        var asked = bills.Where(b => b.IsPending && seen[b.Key].Undo is not null).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        var remains = await undoing.FinishAsync(asked.Keys(), ledger, cancellationToken);
        foreach (var bill in asked)
        {
            seen[bill.Key] = ledger[bill.Key];
            if (remains[bill.Key] is { Kind: RemainsKind.Voided, Keyed: { } voided })
            {
                bill.Invoice = voided;
                bill.End(Outcome.Failed, new Failure(
                    FailureCode.VoidedKeepsKey,
                    BillingStep.Recognise,
                    $"Invoice {voided.Id} is void and shall be replaced, but HubSpot does not take its key off."));
            }
        }
    }

    /// <summary>What is void or gone is billed anew; everything else waits for a person.</summary>
    private static void Heed(Bill bill, Remains remains)
    {
        if (remains.Kind is not (RemainsKind.Nothing or RemainsKind.Voided))
        {
            bill.Invoice = remains.Keyed;
            bill.Hold([HoldFlag.AwaitsUndo]);
        }
    }

    private static void Recognise(Bill bill, LedgerEntry entry, IReadOnlyList<InvoiceSnapshot> invoices)
    {
        if (invoices.Count > 1)
        {
            bill.End(
                Outcome.Failed,
                new Failure(
                    FailureCode.DuplicateInvoices,
                    BillingStep.Recognise,
                    $"HubSpot holds {invoices.Count} invoices with this key: "
                    + $"{string.Join(", ", invoices.Select(i => i.Id))}."));
            return;
        }

        bill.Invoice = invoices.Count == 1 ? invoices[0] : null;
        bill.EmailStatus = entry.EmailStatus;
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
