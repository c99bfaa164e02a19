using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Examines the companies one after the other; of those before it remembers only domains and names.</summary>
/// <param name="pricing">The prices as a run takes them.</param>
/// <param name="book">The price book behind them.</param>
/// <param name="first">
/// The first month that is looked at; its prices stand for companies that renew in no month looked at.
/// </param>
/// <param name="last">The last one.</param>
/// <param name="today">The day in the account's zone.</param>
public sealed class MemberExamination(
    MembershipPricing pricing, PriceBook book, BillingPeriod first, BillingPeriod last, DateOnly today)
{
    private readonly Duplicates duplicates = new();

    public MemberFindings Examine(MembershipRecord company)
    {
        var day = company.RenewalDay is { } own && own >= first.FirstDay && own <= last.LastDay ? own : first.FirstDay;
        var renewal = company.RenewingOn(day);
        var priced = pricing.Price(renewal.Member, renewal.Member.Period);
        var addressee = Addressee.Choose(company.Contacts);
        IEnumerable<MemberProblem> problems =
        [
            .. PricingProblems.Of(company, priced, book.EditionFor(renewal.Member.Period)),
            .. ContactProblems.Of(company, addressee),
            .. MissingName(company[MemberField.Name]),
            .. RenewalDateProblems.Of(company, today),
            .. SpacingProblems.Of(company),
            .. duplicates.Of(company),
        ];
        return new MemberFindings(
            company, Coverage.Of(addressee, company.Contacts), [.. problems.OrderBy(p => p.Effect)]);
    }

    private static IEnumerable<MemberProblem> MissingName(MemberValue name) => name.IsBlank
        ? [new MemberProblem(
            nameof(RejectionReason.MissingName),
            ProblemEffect.Rejected,
            name.Property,
            null,
            Advice.For(RejectionReason.MissingName))]
        : [];
}
