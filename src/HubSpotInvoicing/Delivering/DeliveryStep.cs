using System.Diagnostics;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Delivering;

/// <summary>
/// Mails the open invoices. The ledger knows that a mail is about to leave before it leaves. A run that dies in between
/// cannot cause a second mail: the channel tells a repeat apart by the key, or the mail is in doubt and stays so.
/// </summary>
internal sealed class DeliveryStep(
    IEnumerable<IInvoiceMailer> mailers, IInvoiceGateway gateway, DeliveringOptions options, TimeProvider time)
{
    /// <summary>Mails whose results are marked together.</summary>
    private const int MailsPerMark = 100;

    public DeliveryChannel Channel => options.Channel;

    public async Task TakeAsync(
        IReadOnlyList<Bill> bills, InvoiceLedger ledger, Action<int> settled, CancellationToken cancellationToken)
    {
        TellEarlierRefusals(bills, ledger);
        var due = bills.Where(b => b.IsPending && !ledger[b.Key].Delivery.IsSettled).ToList();
        var untouched = due.Where(b => ledger[b.Key].Delivery is DeliveryState.None).ToList();
        if (options.Channel == DeliveryChannel.None)
        {
            await ledger.AppendAsync(
                [.. untouched.Select(b => new LedgerFact.DeliverySkipped(b.Key))], cancellationToken);
            due = [.. due.Except(untouched)];
        }

        await ReadAddressesAsync([.. due.Where(b => b.Address is null)], cancellationToken);
        DoubtUnanswered(due, ledger);
        foreach (var chunk in due.Where(b => IsToBeSent(ledger[b.Key].Delivery)).Chunk(MailsPerChunk()))
        {
            await SendAsync(chunk, ledger, cancellationToken);
            settled(chunk.Length);
        }

        await AskAsync(due, ledger, cancellationToken);
        foreach (var bill in bills.Where(b => b.IsPending))
        {
            bill.EmailStatus = ledger[bill.Key].EmailStatus;
        }
    }

    /// <summary>Asks once after a mail that was only accepted.</summary>
    /// <returns>What the ledger shall have of it; nothing while nobody knows.</returns>
    public async Task<IEnumerable<LedgerFact>> AskOnceAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Delivery is not DeliveryState.Accepted accepted)
        {
            return [];
        }

        var mailer = MailerOf(accepted);
        var result = await mailer.ReadStatusAsync(accepted.StatusId, cancellationToken);
        return result is MailResult.Sent or MailResult.Refused ? FactsOf(entry.Key, result, mailer.KnowsKeys) : [];
    }

    /// <summary>
    /// A run that died after the refusal told nobody of it, so the run that finishes the invoice does.
    /// </summary>
    private static void TellEarlierRefusals(IReadOnlyList<Bill> bills, InvoiceLedger ledger)
    {
        foreach (var bill in bills.Where(b => b is { IsPending: true, EndsAs: Outcome.Invoiced }))
        {
            if (ledger[bill.Key].Delivery is DeliveryState.Refused refused)
            {
                bill.Note(FailureOf(new MailResult.Refused(refused.Result)));
            }
        }
    }

    /// <summary>A mail that may have left over a channel that cannot tell a repeat apart waits for a person.</summary>
    private void DoubtUnanswered(IReadOnlyList<Bill> bills, InvoiceLedger ledger)
    {
        foreach (var bill in bills.Where(b => IsDoubtful(ledger[b.Key].Delivery)))
        {
            bill.Doubt(
                DoubtOf("An earlier run sent the mail, or was about to, and no answer stands in the ledger.", null));
        }
    }

    private bool IsToBeSent(DeliveryState state) => state is not DeliveryState.Accepted && !IsDoubtful(state);

    private bool IsDoubtful(DeliveryState state) => state is DeliveryState.Started && !MailerOf(state).KnowsKeys;

    /// <summary>A death between two marks leaves that many mails in doubt where the channel cannot tell.</summary>
    private int MailsPerChunk() =>
        mailers.FirstOrDefault(m => m.Channel == options.Channel) is { KnowsKeys: false }
            ? options.Parallelism
            : MailsPerMark;

    private static Failure DoubtOf(string detail, string? correlationId) => new(
        FailureCode.DeliveryUnanswered, BillingStep.Deliver, detail, CorrelationId: correlationId);

    private static Failure FailureOf(MailResult result) => result switch
    {
        MailResult.Refused refused => new Failure(
            FailureCode.DeliveryRefused, BillingStep.Deliver, $"The mail was refused: {refused.Result}."),
        MailResult.Failed failed => new Failure(
            FailureCode.RequestFailed, BillingStep.Deliver, failed.Detail, failed.HttpStatus, failed.CorrelationId),
        MailResult.Unanswered unanswered => new Failure(
            FailureCode.Unanswered, BillingStep.Deliver, unanswered.Detail, CorrelationId: unanswered.CorrelationId),
        _ => throw new UnreachableException(),
    };

    private async Task ReadAddressesAsync(IReadOnlyList<Bill> bills, CancellationToken cancellationToken)
    {
        if (bills.Count == 0)
        {
            return;
        }

        var addresses = await gateway.ReadAddressesAsync(
            [.. bills.Contents().Select(c => c.Contact).Distinct()], cancellationToken);
        foreach (var bill in bills)
        {
            bill.Address = bill.Content is { } content
                ? EmailAddress.Usable(addresses.GetValueOrDefault(content.Contact))
                : null;
        }
    }

    private async Task SendAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var mails = new List<(Bill Bill, InvoiceMail Mail)>();
        foreach (var bill in bills)
        {
            if (MailOf(bill, ledger[bill.Key]) is { } mail)
            {
                mails.Add((bill, mail));
            }
        }

        await ledger.AppendAsync(
            [.. mails.Where(m => ledger[m.Bill.Key].Delivery is DeliveryState.None)
                .Select(m => new LedgerFact.DeliveryStarted(m.Bill.Key, options.Channel.ToString()))],
            cancellationToken);
        await ledger.GuardAsync(cancellationToken);
        var results = new MailResult[mails.Count];
        await Parallel.ForAsync(0, mails.Count, Bounded(cancellationToken), async (i, token) =>
            results[i] = await MailerOf(ledger[mails[i].Bill.Key].Delivery).SendAsync(mails[i].Mail, token));
        await MarkAsync([.. mails.Select((m, i) => (m.Bill, results[i]))], ledger, cancellationToken);
    }

    private static InvoiceMail? MailOf(Bill bill, LedgerEntry entry)
    {
        if (bill.Address is null)
        {
            bill.Note(
                new Failure(
                    FailureCode.AddressMissing,
                    BillingStep.Deliver,
                    "The contact has no usable e-mail address any more."));
            return null;
        }

        if (bill.Invoice is not { Number: { Length: > 0 } number, Link: { Length: > 0 } link, Total: { } total }
            || bill.Content is null)
        {
            bill.Note(
                new Failure(
                    FailureCode.RequestFailed,
                    BillingStep.Deliver,
                    "HubSpot shows no number or link for the open invoice yet."));
            return null;
        }

        var name = bill.Renewal.Member[MemberField.Name].Trimmed;
        return new InvoiceMail(bill.Key, bill.Address.Value, name, number, link, total, bill.Content.DueDay)
        {
            Run = entry.Owner,
            Mailing = entry.Mailing,
            Explanation = ExplanationOf(bill, bill.Content),
        };
    }

    /// <summary>What an earlier run claimed may rest on data that have changed, so only its total is told.</summary>
    private static string ExplanationOf(Bill bill, InvoiceContent content) =>
        bill is { IsCarriedOn: false, Pricing: PricingResult.Quoted { Quote: var quote } }
            ? QuoteExplanation.Sentence(quote)
            : $"{content.Type} membership for {content.Key.Period}: {content.Total} in total.";

    private IInvoiceMailer MailerOf(DeliveryState state)
    {
        var channel = state switch
        {
            DeliveryState.Started started => started.Channel,
            DeliveryState.Accepted accepted => accepted.Channel,
            _ => options.Channel.ToString(),
        };
        return mailers.FirstOrDefault(m => m.Channel.ToString() == channel)
            ?? throw new RunRefusedException(
                $"An earlier run began to send mails over the channel {channel}, which this program cannot use.",
                "Run once with a build that has this channel.");
    }

    private async Task MarkAsync(
        IReadOnlyList<(Bill Bill, MailResult Result)> results,
        InvoiceLedger ledger,
        CancellationToken cancellationToken)
    {
        var facts = new List<LedgerFact>();
        foreach (var (bill, result) in results)
        {
            var knowsKeys = MailerOf(ledger[bill.Key].Delivery).KnowsKeys;
            facts.AddRange(FactsOf(bill.Key, result, knowsKeys));
            switch (result)
            {
                case MailResult.Sent or MailResult.Accepted:
                    break;
                case MailResult.NotSent notSent:
                    bill.StopAt(BillingStep.Deliver, notSent.Reason, notSent.Detail);
                    break;
                case MailResult.Unanswered unanswered when !knowsKeys:
                    bill.Doubt(DoubtOf(unanswered.Detail, unanswered.CorrelationId));
                    break;
                default:
                    bill.Note(FailureOf(result));
                    break;
            }
        }

        await ledger.AppendAsync(facts, cancellationToken);
    }

    private static IEnumerable<LedgerFact> FactsOf(InvoiceKey key, MailResult result, bool knowsKeys) => result switch
    {
        MailResult.Sent { StatusId: { } statusId } sent =>
            [new LedgerFact.DeliveryAccepted(key, statusId), new LedgerFact.Delivered(key, sent.Result)],
        MailResult.Sent sent => [new LedgerFact.Delivered(key, sent.Result)],
        MailResult.Accepted accepted => [new LedgerFact.DeliveryAccepted(key, accepted.StatusId)],
        MailResult.Refused refused => [new LedgerFact.DeliveryRefused(key, refused.Result)],
        // Where the key tells a repeat apart, the mail may as well count as begun.
        MailResult.Failed or MailResult.NotSent when !knowsKeys => [new LedgerFact.DeliveryNotSent(key)],
        _ => [],
    };

    /// <summary>
    /// Asks after the mails that were only accepted, a few times; what stays open is asked again by the next run.
    /// </summary>
    private async Task AskAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var delay = TimeSpan.FromMilliseconds(options.StatusDelayMs);
        for (var poll = 0; poll < options.StatusPolls; poll++, delay *= 2)
        {
            var open = Accepted(bills, ledger);
            if (open.Count == 0)
            {
                return;
            }

            await Task.Delay(delay, time, cancellationToken);
            var results = new MailResult[open.Count];
            await Parallel.ForAsync(0, open.Count, Bounded(cancellationToken), async (i, token) =>
                results[i] = await MailerOf(open[i].State).ReadStatusAsync(open[i].State.StatusId, token));
            await MarkAsync(
                [
                    .. open.Select((o, i) => (o.Bill, results[i]))
                        .Where(r => r.Item2 is MailResult.Sent or MailResult.Refused),
                ],
                ledger,
                cancellationToken);
        }

        foreach (var (bill, _) in Accepted(bills, ledger))
        {
            bill.Warn(BillingWarning.DeliveryPending);
        }
    }

    private static List<(Bill Bill, DeliveryState.Accepted State)> Accepted(
        IReadOnlyList<Bill> bills, InvoiceLedger ledger)
    {
        var accepted = new List<(Bill Bill, DeliveryState.Accepted State)>();
        foreach (var bill in bills.Pending())
        {
            if (ledger[bill.Key].Delivery is DeliveryState.Accepted state)
            {
                accepted.Add((bill, state));
            }
        }

        return accepted;
    }

    private ParallelOptions Bounded(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
}
