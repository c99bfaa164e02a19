using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Records that a person releases a quote that is flagged, or held by a person, at exactly its amount (billing rules,
/// section 6).
/// </summary>
public sealed class QuoteRelease
{
    private readonly CompanyLookup lookup;
    private readonly MembershipPricing pricing;
    private readonly LedgerOpener ledgers;
    private readonly RunReporting reporting;

    internal QuoteRelease(
        CompanyLookup lookup, MembershipPricing pricing, LedgerOpener ledgers, RunReporting reporting)
    {
        this.lookup = lookup;
        this.pricing = pricing;
        this.ledgers = ledgers;
        this.reporting = reporting;
    }

    /// <param name="company">The held company.</param>
    /// <param name="period">The period that it renews in.</param>
    /// <param name="amount">
    /// What the person agrees to, in major units; it must be the quote's total as it is now.
    /// </param>
    /// <param name="by">Who releases it, as the ledger shall say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RunRefusedException">
    /// The company is invoiced already, has no quote, is not held, or its total is another.
    /// </exception>
    public async Task<Money> ReleaseAsync(
        CompanyId company, BillingPeriod period, decimal amount, string by, CancellationToken cancellationToken)
    {
        var (account, renewal) = await lookup.FindAsync(company, period, cancellationToken);
        var context = reporting.Begin(new RunRequest { Period = period }, account);
        await using var ledger = await ledgers.OpenToWriteAsync(period, context.Run, cancellationToken);
        var entry = ledger[new InvoiceKey(company, period)];
        ThrowIfInvoiced(entry);
        var held = entry.HeldBack;
        var total = TotalToRelease((pricing.Price(renewal.Member, period), held), amount, company, period);
        await ledger.AppendAsync(
            [new LedgerFact.Released(new InvoiceKey(company, period), total, by)], cancellationToken);
        return total;
    }

    private static void ThrowIfInvoiced(LedgerEntry entry)
    {
        if (entry.IsComplete || entry.Step == LedgerStep.Opened)
        {
            throw new RunRefusedException(
                $"The ledger has {entry.Key} as invoiced, so there is nothing left to release.",
                $"Leave it; 'hubspot-invoicing ledger show --company {entry.Key.Company}' tells when it was invoiced.");
        }
    }

    private static Money TotalToRelease(
        (PricingResult Priced, HeldBack? Held) now,
        decimal amount,
        CompanyId company,
        BillingPeriod period) =>
        now.Priced switch
        {
            PricingResult.Refused => throw new RunRefusedException(
                $"Company {company} has no price for {period}, so there is nothing to release.",
                $"Correct its data: 'hubspot-invoicing explain --company {company} --period "
                + $"{period}' says what is wrong."),
            PricingResult.Quoted { Quote: { Flags.Count: 0 } quote } when now.Held?.Holds(quote.Total) is not true =>
                throw new RunRefusedException(
                    $"The quote of company {company} for {period} is not held.",
                    "Run the month, which bills it."),
            PricingResult.Quoted { Quote: var quote } when quote.Total.Amount != amount =>
                throw new RunRefusedException(
                    $"The quote of company {company} for {period} is {quote.Total}, which is not the amount named.",
                    $"Look at it with 'hubspot-invoicing explain --company {company} --period "
                    + $"{period}', then name its amount."),
            PricingResult.Quoted { Quote: var quote } => quote.Total,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
