using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Running;

/// <summary>Explains the price of one company for one period from its data as they are now.</summary>
public sealed class CompanyExplainer
{
    private readonly CompanyLookup lookup;
    private readonly MembershipPricing pricing;
    private readonly PastComparison comparison;

    internal CompanyExplainer(CompanyLookup lookup, MembershipPricing pricing, PastComparison comparison)
    {
        this.lookup = lookup;
        this.pricing = pricing;
        this.comparison = comparison;
    }

    /// <exception cref="RunRefusedException">The account is not usable, or the company does not renew in that period.</exception>
    public async Task<CompanyExplanation> ExplainAsync(
        CompanyId company, BillingPeriod period, CancellationToken cancellationToken)
    {
        var (_, renewal) = await lookup.FindAsync(company, period, cancellationToken);
        var priced = pricing.Price(renewal.Member, period);
        var reasons = RejectionReasons.Of(renewal.Member, priced, Addressee.Choose(renewal.Contacts));
        IReadOnlyList<string> trace =
        [
            .. QuoteExplanation.Lines(priced),
            .. AlsoRejected(priced, reasons),
            .. await AgainstLastAsync(renewal.Member, priced, cancellationToken),
        ];
        return new CompanyExplanation(SentenceOf(priced, reasons, period), trace);
    }

    private static string SentenceOf(PricingResult priced, IReadOnlyList<RejectionReason> reasons, BillingPeriod period) =>
        (reasons.Count, priced) switch
        {
            ( > 0, _) => $"Not billed for {period}: {string.Join(' ', reasons.Select(Advice.For))}",
            (_, PricingResult.Quoted { Quote: { Flags.Count: > 0 } quote }) =>
                $"{QuoteExplanation.Sentence(quote)} Held: {string.Join(' ', quote.Flags.Select(Advice.For))}",
            (_, PricingResult.Quoted { Quote: var quote }) => QuoteExplanation.Sentence(quote),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static IEnumerable<string> AlsoRejected(PricingResult priced, IReadOnlyList<RejectionReason> reasons)
    {
        var others = priced is PricingResult.Refused refused ? reasons.Except(refused.Reasons) : reasons;
        return others.Select(r => $"Rejected, {r}: {Advice.For(r)}");
    }

    private async Task<IReadOnlyList<string>> AgainstLastAsync(
        Member member, PricingResult priced, CancellationToken cancellationToken)
    {
        if (priced is not PricingResult.Quoted { Quote: var quote })
        {
            return [];
        }

        var lines = new List<string>();
        var changes = await comparison.PrepareAsync(quote.Key, lines.Add, cancellationToken);
        var change = changes.Of(quote, PreviousDues.Of(member, quote.Total.Currency));
        lines.Add(change is null
            ? "Before: no earlier invoice in the ledger, and no dues in HubSpot."
            : $"Before: {ChangeExplanation.Sentence(change)}");
        return lines;
    }
}
