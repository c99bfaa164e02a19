using System.Globalization;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Finds the figures that differ between two price books, day by day on which a price changes.</summary>
public static class FigureChanges
{
    public static IReadOnlyList<FigureChange> Between(BookPair books) =>
    [
        .. books.Old.Editions.Concat(books.New.Editions)
            .Select(edition => edition.EffectiveFrom)
            .Distinct()
            .Order()
            .SelectMany(day => On(day, books)),
    ];

    private static IEnumerable<FigureChange> On(DateOnly day, BookPair books)
    {
        var before = FiguresOf(books.Old.InForceOn(day));
        var after = FiguresOf(books.New.InForceOn(day));
        return before.Keys.Union(after.Keys)
            .Select(key => new FigureChange(
                day, key.Type, key.Figure, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(change => change.Before != change.After)
            .OrderBy(change => change.Type, StringComparer.Ordinal)
            .ThenBy(change => change.Figure, StringComparer.Ordinal);
    }

    private static Dictionary<(string Type, string Figure), string> FiguresOf(PriceBookEdition? edition)
    {
        var figures = new Dictionary<(string Type, string Figure), string>();
        if (edition is null)
        {
            return figures;
        }

        figures[("", "currency")] = edition.Currency.Code;
        foreach (var membership in edition.Memberships)
        {
            foreach (var price in membership.Figures)
            {
                figures[(membership.Type.Name, price.Name)] =
                    price.Amount.ToString("#,0.00####", CultureInfo.InvariantCulture);
            }
        }

        return figures;
    }
}
