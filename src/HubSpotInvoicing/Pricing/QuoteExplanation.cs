using System.Globalization;

namespace HubSpotInvoicing.Pricing;

/// <summary>A price in words: one sentence for the member, and every step for whoever has to check it.</summary>
public static class QuoteExplanation
{
    /// <summary>What is billed and how it comes about, for example on the invoice.</summary>
    public static string Sentence(Quote quote) => quote.Trace.Summary.Length == 0
        ? $"{quote.Type} membership for {quote.Key.Period}: {quote.Total} in total."
        : $"{quote.Type} membership for {quote.Key.Period}: {quote.Trace.Summary}, {quote.Total} in total.";

    /// <summary>The whole trace, or every reason why there is no price, as lines of text.</summary>
    public static IReadOnlyList<string> Lines(PricingResult result) =>
        result is PricingResult.Quoted quoted
            ? Lines(quoted.Quote)
            :
            [
                "No price.",
                .. Block("Read from the company", result.Inputs.Select(Describe)),
                .. Block(
                    "Reasons",
                    ((PricingResult.Refused)result).Reasons.Select(reason => $"{reason}: {Advice.For(reason)}")),
            ];

    /// <summary>The whole trace as lines of text.</summary>
    public static IReadOnlyList<string> Lines(Quote quote) =>
    [
        $"Invoice key: {quote.Key}",
        $"Rule: {quote.Trace.Rule}",
        string.Create(CultureInfo.InvariantCulture, $"Price book in force from {quote.Trace.BookDate:yyyy-MM-dd}"),
        .. Block("Read from the company and the settings", quote.Trace.Inputs.Select(Describe)),
        .. Block("Figures of the price book", quote.Trace.Prices.Select(Describe)),
        .. Block("Lines", quote.Lines.Select(Describe)),
        $"Total: {quote.Total}",
        .. quote.Flags.Count == 0
            ? ["Held for review: no"]
            : Block("Held for review", quote.Flags.Select(flag => $"{flag}: {Advice.For(flag)}")),
    ];

    private static IEnumerable<string> Block(string title, IEnumerable<string> lines) =>
        lines.Select(line => $"  {line}").Prepend($"{title}:");

    private static string Describe(TraceInput input) =>
        $"{input.Property} = {(input.Raw is null ? "(no value)" : $"\"{input.Raw}\"")}, read as {input.ReadAs}";

    private static string Describe(TracePrice price) =>
        string.Create(CultureInfo.InvariantCulture, $"{price.Name} = {price.Amount:#,0.00####}");

    private static string Describe(QuoteLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Number}. {line.Name}: {line.Quantity} x {line.UnitPrice.Times(1)} = {line.Amount}");
}
