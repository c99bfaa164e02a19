using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Prices everybody who renews in some months with two books; it writes nothing anywhere.</summary>
public sealed class PriceLab
{
    private readonly IRenewalSource source;
    private readonly PricingOptions options;
    private readonly TerritoryLines territoryLines;
    private readonly TimeProvider time;

    internal PriceLab(IRenewalSource source, PricingOptions options, TerritoryLines territoryLines, TimeProvider time)
    {
        this.source = source;
        this.options = options;
        this.territoryLines = territoryLines;
        this.time = time;
    }

    /// <param name="books">The old and the new book.</param>
    /// <param name="first">The first month; without one, the month that it is now in the account's zone.</param>
    /// <param name="months">How many months, 1 to <see cref="MonthsAhead.MonthsMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RunRefusedException">
    /// The account is not usable, or a book is not for one of the months.
    /// </exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read.</exception>
    public async Task<BookEffect> CompareAsync(
        BookPair books, BillingPeriod? first, int months, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        var begin = first ?? BillingPeriod.Containing(account.DayAt(time.GetUtcNow()));
        var last = begin.AddMonths(months - 1);
        var effect = new BookEffect(begin, last, CurrencyOf(books, begin, months));
        var (before, after) = (PricingOf(books.Old), PricingOf(books.New));
        var query = new RenewalQuery(begin.FirstDay, last.LastDay, [], ContactReading.Skipped);
        await foreach (var wave in source.FetchAsync(query, cancellationToken))
        {
            foreach (var renewal in wave)
            {
                effect.Add(EffectOn(renewal.Member, books, before, after));
            }
        }

        return effect;
    }

    private static Currency CurrencyOf(BookPair books, BillingPeriod first, int months)
    {
        var currency = books.CurrencyIn(first);
        for (var n = 1; n < months; n++)
        {
            var month = first.AddMonths(n);
            if (books.CurrencyIn(month) != currency)
            {
                throw new RunRefusedException(
                    $"The books change to {books.CurrencyIn(month)} in {month}.",
                    "Compare the months before and after it separately.");
            }
        }

        return currency;
    }

    private MembershipPricing PricingOf(PriceBook book) => new(book, options, territoryLines);

    private static MemberEffect EffectOn(
        Member member, BookPair books, MembershipPricing before, MembershipPricing after)
    {
        var (old, now) = (before.Price(member, member.Period), after.Price(member, member.Period));
        var type = member[MemberField.MembershipType].Trimmed;
        var known = books.New.EditionFor(member.Period).Find(type) ?? books.Old.EditionFor(member.Period).Find(type);
        return new MemberEffect(
            member.Key,
            member[MemberField.Name].Raw,
            known?.Type.Name ?? MemberEffect.NoType,
            TotalOf(old),
            TotalOf(now))
        {
            BandBefore = BandOf(old),
            BandAfter = BandOf(now),
            IsHeldBefore = IsHeld(old),
            IsHeldAfter = IsHeld(now),
            Reasons = [.. ReasonsOf(old).Union(ReasonsOf(now))],
        };
    }

    private static Money? TotalOf(PricingResult result) => (result as PricingResult.Quoted)?.Quote.Total;

    private static int? BandOf(PricingResult result) => (result as PricingResult.Quoted)?.Figures.Tier;

    private static bool IsHeld(PricingResult result) => result is PricingResult.Quoted { Quote.Flags.Count: > 0 };

    private static IReadOnlyList<RejectionReason> ReasonsOf(PricingResult result) =>
        (result as PricingResult.Refused)?.Reasons ?? [];
}
