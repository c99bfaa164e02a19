using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Explains the price of one company for one period from its data as they are now, and what the ledger knows of it.
/// </summary>
public sealed class CompanyExplainer
{
    private readonly CompanyLookup lookup;
    private readonly RenewalReview review;
    private readonly LedgerOpener ledgers;
    private readonly PastComparison comparison;

    internal CompanyExplainer(
        CompanyLookup lookup, RenewalReview review, LedgerOpener ledgers, PastComparison comparison)
    {
        this.lookup = lookup;
        this.review = review;
        this.ledgers = ledgers;
        this.comparison = comparison;
    }

    /// <exception cref="RunRefusedException">
    /// The account is not usable, or the company does not renew in that period.
    /// </exception>
    /// <exception cref="LedgerDamagedException">The period's ledger cannot be trusted.</exception>
    public async Task<CompanyExplanation> ExplainAsync(
        CompanyId company, BillingPeriod period, CancellationToken cancellationToken)
    {
        var (_, renewal) = await lookup.FindAsync(company, period, cancellationToken);
        var bill = new Bill(renewal);
        var entry = await ledgers.ReadEntryAsync(bill.Key, cancellationToken);
        review.Review(bill, entry, new ApprovalScope.AsSet(), period.FirstDay);
        var priced = bill.Pricing ?? throw new System.Diagnostics.UnreachableException();
        IReadOnlyList<string> trace =
        [
            .. QuoteExplanation.Lines(priced),
            .. AlsoRejected(priced, bill.Rejections),
            .. IsInvoiced(entry) ? [] : WhatPeopleSaid(bill, priced, entry),
            .. await AgainstLastAsync(bill, priced, entry, cancellationToken),
        ];
        return new CompanyExplanation(SentenceOf(bill, priced, entry), trace);
    }

    private static bool IsInvoiced(LedgerEntry entry) => entry.IsComplete || entry.Step == LedgerStep.Opened;

    private static string SentenceOf(Bill bill, PricingResult priced, LedgerEntry entry) => (bill, priced) switch
    {
        (_, PricingResult.Quoted { Quote: var quote }) when IsInvoiced(entry) =>
            $"{Invoiced(entry)} As the data are now: {QuoteExplanation.Sentence(quote)}",
        _ when IsInvoiced(entry) => $"{Invoiced(entry)} The data as they are now give no price.",
        ({ Rejections.Count: > 0 }, _) =>
            $"Not billed for {bill.Key.Period}: {string.Join(' ', bill.Rejections.Select(Advice.For))}",
        ({ Flags.Count: > 0 }, PricingResult.Quoted { Quote: var quote }) =>
            $"{QuoteExplanation.Sentence(quote)} Held: {string.Join(' ', bill.Flags.Select(Advice.For))}",
        (_, PricingResult.Quoted { Quote: var quote }) => QuoteExplanation.Sentence(quote),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Invoiced(LedgerEntry entry)
    {
        var facts = string.Join(", ", new[] { entry.Number, entry.Total?.ToString() }.OfType<string>());
        var undo = entry.Undo is null ? "" : $" {Advice.For(HoldFlag.AwaitsUndo)}";
        return facts.Length == 0 ? $"Invoiced already.{undo}" : $"Invoiced already: {facts}.{undo}";
    }

    private static IEnumerable<string> AlsoRejected(PricingResult priced, IReadOnlyList<RejectionReason> reasons)
    {
        var others = priced is PricingResult.Refused refused ? reasons.Except(refused.Reasons) : reasons;
        return others.Select(r => $"Rejected, {r}: {Advice.For(r)}");
    }

    /// <summary>What the price alone does not tell: a release, a hold, an approval that is missing.</summary>
    private static IEnumerable<string> WhatPeopleSaid(Bill bill, PricingResult priced, LedgerEntry entry)
    {
        IReadOnlyList<HoldFlag> told = priced is PricingResult.Quoted { Quote: var quote } ? quote.Flags : [];
        var released = entry.ReleasedAt is { } amount
            ? [$"Released by {entry.ReleasedBy} at exactly {amount}"]
            : Array.Empty<string>();
        var because = bill.HeldBecause.Length == 0 ? Array.Empty<string>() : [bill.HeldBecause];
        return
        [
            .. released,
            .. bill.Flags.Except(told).Select(flag => $"Held, {flag}: {Advice.For(flag)}"),
            .. because,
        ];
    }

    /// <summary>Dues that this very invoice wrote are no amount to compare with.</summary>
    private async Task<IReadOnlyList<string>> AgainstLastAsync(
        Bill bill, PricingResult priced, LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (priced is not PricingResult.Quoted { Quote: var quote })
        {
            return [];
        }

        var lines = new List<string>();
        var isOwn = entry.Dues == DuesState.Written;
        var changes = await comparison.PrepareAsync(quote.Key, lines.Add, cancellationToken);
        var change = changes.Of(quote, isOwn ? null : PreviousDues.Of(bill.Renewal.Member, quote.Total.Currency));
        lines.Add((change, isOwn) switch
        {
            ({ } known, _) => $"Before: {ChangeExplanation.Sentence(known)}",
            (null, true) => "Before: no earlier invoice in the ledger; the dues in HubSpot are this invoice's own.",
            (null, false) => "Before: no earlier invoice in the ledger, and no dues in HubSpot.",
        });
        return lines;
    }
}
