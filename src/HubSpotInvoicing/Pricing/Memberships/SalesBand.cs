using System.Globalization;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>
/// One tier of manufacturers: the sales volumes above one bound and up to another, and what they pay.
/// </summary>
/// <param name="Tier">Its place in the book, from 1.</param>
/// <param name="Above">The bound that it starts just above; none for the first tier, which starts at zero.</param>
/// <param name="UpTo">The bound that it ends at, included; none for the last tier.</param>
/// <param name="Line">The line of its members' invoices.</param>
internal sealed record SalesBand(int Tier, decimal? Above, decimal? UpTo, BookLine Line)
{
    public string LevelName { get; } = string.Create(CultureInfo.InvariantCulture, $"tier_{Tier}");

    /// <summary>The range in words: <c>up to 5,000,000</c>, <c>above 5,000,000 up to 10,000,000</c>.</summary>
    public string Range { get; } =
        string.Join(
            ' ',
            new[] { Bound("above", Above), Bound("up to", UpTo) }
                .Where(bound => bound.Length > 0)
                .DefaultIfEmpty("any volume"));

    /// <summary>Whether the band ends below the volume; the bands before it are known to do so.</summary>
    public bool EndsBelow(SalesVolume volume) => UpTo is { } bound && volume > SalesVolume.Of(bound);

    /// <summary>The band's figures, by the names they have in the price book.</summary>
    public IReadOnlyList<TracePrice> Figures() =>
    [
        .. Above is { } above ? [new TracePrice($"{LevelName}.above", above)] : Array.Empty<TracePrice>(),
        .. UpTo is { } upTo ? [new TracePrice($"{LevelName}.upTo", upTo)] : Array.Empty<TracePrice>(),
        new TracePrice($"{LevelName}.price", Line.Price.Amount),
    ];

    private static string Bound(string word, decimal? amount) =>
        amount is { } bound ? string.Create(CultureInfo.InvariantCulture, $"{word} {bound:#,0.######}") : "";
}
