using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Two price books that are held against each other.</summary>
public sealed record BookPair(PriceBook Old, PriceBook New)
{
    /// <summary>The first month that the youngest edition of either book is in force on its first day.</summary>
    public BillingPeriod YoungestMonth
    {
        get
        {
            var day = Old.Editions.Concat(New.Editions).Max(edition => edition.EffectiveFrom);
            var month = BillingPeriod.Containing(day);
            return month.FirstDay == day ? month : month.AddMonths(1);
        }
    }

    /// <summary>The one currency of both books in the month.</summary>
    /// <exception cref="RunRefusedException">
    /// A book has no prices for the month, or their currencies differ.
    /// </exception>
    public Currency CurrencyIn(BillingPeriod month)
    {
        var (before, after) = (Old.EditionFor(month).Currency, New.EditionFor(month).Currency);
        return before == after
            ? before
            : throw new RunRefusedException(
                $"For {month} the old book is in {before} and the new one in {after}.",
                "Compare books of one currency; amounts of two cannot be set against each other.");
    }
}
