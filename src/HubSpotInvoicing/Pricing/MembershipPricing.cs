using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>
/// Prices members: which edition of the book, which type's rule, and whether a person should look at the amount.
/// </summary>
public sealed class MembershipPricing(PriceBook book, PricingOptions options, TerritoryLines territoryLines)
{
    /// <summary>Prices one member for one period. The same data and the same book give the same result.</summary>
    /// <exception cref="RunRefusedException">The book has no prices for the period.</exception>
    public PricingResult Price(Member member, BillingPeriod period)
    {
        var edition = book.EditionFor(period);
        var type = member[MemberField.MembershipType];
        if (type.IsBlank)
        {
            return WithoutType(type, RejectionReason.MissingMembershipType, "blank");
        }

        if (edition.Find(type.Trimmed) is not { } membership)
        {
            return WithoutType(type, RejectionReason.UnknownMembershipType, "unknown");
        }

        var calculation = membership.Rule.Calculate(member, territoryLines);
        TraceInput[] inputs = [new(type.Property, type.Raw, membership.Type.Name), .. calculation.Inputs];
        return calculation is Calculation.Refused refused
            ? new PricingResult.Refused(refused.Reasons, refused.Figures, refused.Warnings) { Inputs = inputs }
            : Quoted(member, period, edition, membership, (Calculation.Priced)calculation, inputs);
    }

    private static PricingResult.Refused WithoutType(MemberValue type, RejectionReason reason, string readAs) =>
        new([reason], MemberFigures.None, []) { Inputs = [new TraceInput(type.Property, type.Raw, readAs)] };

    private PricingResult.Quoted Quoted(
        Member member,
        BillingPeriod period,
        PriceBookEdition edition,
        PricedMembership membership,
        Calculation.Priced priced,
        TraceInput[] inputs)
    {
        var total = priced.Lines.Aggregate(Money.Zero(edition.Currency), (sum, line) => sum + line.Amount);
        var previousDues = PreviousDues.Of(member, edition.Currency);
        var limit = options.LimitOf(membership.Type);
        var review = AmountReview.FlagsOf(total, membership.Bounds, previousDues, limit?.Amount);
        var trace = new QuoteTrace(
            priced.Rule,
            edition.EffectiveFrom,
            [.. inputs, .. ReviewInputs(member[MemberField.Dues], previousDues, limit)],
            [.. priced.Prices, .. membership.Bounds.Figures],
            priced.Lines)
        {
            Summary = priced.Summary,
        };
        return new PricingResult.Quoted(
            new Quote(
                new InvoiceKey(member.Id, period),
                membership.Type,
                total,
                [.. priced.Flags.Union(review).Order()],
                trace),
            priced.Figures,
            priced.Warnings)
        { Inputs = trace.Inputs };
    }

    private static IEnumerable<TraceInput> ReviewInputs(
        MemberValue dues, Money? previousDues, (string Setting, decimal Amount)? limit)
    {
        yield return new TraceInput(dues.Property, dues.Raw, previousDues?.ToWireText() ?? "none");
        if (limit is var (setting, amount))
        {
            var text = amount.ToString(CultureInfo.InvariantCulture);
            yield return new TraceInput(setting, text, text);
        }
    }
}
