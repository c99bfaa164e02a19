using HubSpotInvoicing.Benchmarks.Pricing;

namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>What one quote costs.</summary>
internal static class PricingTable
{
    public static Task WriteAsync(TextWriter output, IReadOnlyList<PricingFigures> figures) => Markdown.WriteAsync(
        output,
        "Pricing alone, one thread",
        ["members", "quotes/s", "ns/quote", "bytes/quote"],
        [
            .. figures.Select(f => new[]
            {
                f.Members,
                Figure.Rate(f.QuotesPerSecond),
                Figure.Rate(f.NanosecondsPerQuote),
                Figure.Count(f.BytesPerQuote),
            }),
        ]);
}
