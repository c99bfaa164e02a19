using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>
/// Splits the difference of two invoices of one company into what the prices, the units, the band and the rule did.
/// </summary>
/// <param name="book">Says which band an earlier line was, and what that band costs now.</param>
public sealed class ChangeAnalysis(PriceBook book)
{
    /// <summary>Nothing when the two are in different currencies: there is no difference then.</summary>
    public AmountChange? Between(PastInvoice before, PresentInvoice now)
    {
        if (before.Total.Currency != now.Total.Currency)
        {
            return null;
        }

        var charges = Charge.Of(now.Lines);
        if (!AddUpTo(before.Charges, before.Total) || !AddUpTo(charges, now.Total))
        {
            return AmountChange.WithoutLines(before.Total, now.Total, before.Period);
        }

        if (before.Type != now.Type)
        {
            return Explained(before, now, []);
        }

        return BandsOf(EditionFor(now.Period), now.Type) is { Count: > 0 } bands
            ? Explained(before, now, [BandEffect(before, charges, bands)])
            : Explained(before, now, LineEffects(before.Charges, charges));
    }

    private static AmountChange Explained(PastInvoice before, PresentInvoice now, IReadOnlyList<Effects> parts)
    {
        var sum = parts.Aggregate(Effects.None(now.Total.Currency), (all, part) => all + part);
        return AmountChange.Explained(before, now.Total, sum.Price, sum.Quantity, sum.Band);
    }

    private static bool AddUpTo(IReadOnlyList<Charge> charges, Money total) =>
        charges.Count > 0
        && charges.All(charge => charge.Amount.Currency == total.Currency)
        && charges.Select(charge => charge.Amount).Aggregate((sum, amount) => sum + amount) == total;

    /// <summary>
    /// Charges for the same thing, or those at the same place when nothing else tells which is which.
    /// </summary>
    private static IReadOnlyList<Effects> LineEffects(IReadOnlyList<Charge> before, IReadOnlyList<Charge> now)
    {
        var left = before.ToList();
        var pairs = new List<(Charge Before, Charge Now)>();
        foreach (var charge in now)
        {
            if (left.Find(charge.IsLike) is { } same)
            {
                left.Remove(same);
                pairs.Add((same, charge));
            }
        }

        return pairs.Count == 0 && before.Count == now.Count
            ? [.. before.Zip(now, Effects.Of)]
            : [.. pairs.Select(pair => Effects.Of(pair.Before, pair.Now))];
    }

    private static IReadOnlyList<BookLine> BandsOf(PriceBookEdition? edition, MembershipType type) =>
        edition?.Find(type.Name)?.Rule.BandLines ?? [];

    private static int PlaceOf(Charge charge, IReadOnlyList<BookLine> bands) =>
        bands.TakeWhile(band => !charge.IsLike(Charge.Of([band.Charge(1, 1)])[0])).Count();

    private static int PlaceByPrice(Charge charge, IReadOnlyList<BookLine> bands) =>
        bands.TakeWhile(band => band.Price != charge.UnitPrice).Count();

    /// <summary>The band of then at the prices of now stands between the two.</summary>
    private Effects BandEffect(PastInvoice before, IReadOnlyList<Charge> now, IReadOnlyList<BookLine> bands)
    {
        if (before.Charges is not [{ Quantity: 1 } then] || now is not [{ Quantity: 1 } charge]
            || PlaceThen(before, then, bands) is not { } place)
        {
            return Effects.None(charge: now[0]);
        }

        var sameBand = bands[place].Price.Times(1);
        return new Effects(sameBand - then.Amount, Money.Zero(sameBand.Currency), charge.Amount - sameBand);
    }

    /// <summary>The book of then knows best; otherwise the line is looked for in the book of now.</summary>
    private int? PlaceThen(PastInvoice before, Charge then, IReadOnlyList<BookLine> bands)
    {
        var old = BandsOf(EditionFor(before.Period), before.Type);
        int[] places =
        [
            .. new[] { PlaceOf(then, old), PlaceByPrice(then, old) }.Where(place => place < old.Count),
            PlaceOf(then, bands),
        ];
        return places.Where(place => place < bands.Count).Select(place => (int?)place).FirstOrDefault();
    }

    private PriceBookEdition? EditionFor(BillingPeriod period) =>
        book.InForceOn(period.FirstDay);

    private sealed record Effects(Money Price, Money Quantity, Money Band)
    {
        public static Effects None(Currency currency) =>
            new(Money.Zero(currency), Money.Zero(currency), Money.Zero(currency));

        public static Effects None(Charge charge) => None(charge.Amount.Currency);

        /// <summary>The units of then at the price of now stand between the two.</summary>
        public static Effects Of(Charge before, Charge now)
        {
            var sameUnits = before switch
            {
                _ when before.Quantity == now.Quantity => now.Amount,
                _ when before.UnitPrice == now.UnitPrice => before.Amount,
                _ => now.UnitPrice.Times(before.Quantity),
            };
            return None(now) with { Price = sameUnits - before.Amount, Quantity = now.Amount - sameUnits };
        }

        public static Effects operator +(Effects left, Effects right) =>
            new(left.Price + right.Price, left.Quantity + right.Quantity, left.Band + right.Band);
    }
}
