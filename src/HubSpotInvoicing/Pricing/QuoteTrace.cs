namespace HubSpotInvoicing.Pricing;

/// <summary>How an amount came about: enough to compute it again from the trace alone.</summary>
/// <param name="Rule">The rule in one sentence, with the book's figures in it.</param>
/// <param name="BookDate">The <c>effectiveFrom</c> of the price book that was in force.</param>
/// <param name="Inputs">Every input that was looked at, with its HubSpot property and raw value.</param>
/// <param name="Prices">Every figure of the price book that was used.</param>
/// <param name="Lines">The lines; the total is the sum of their amounts.</param>
public sealed record QuoteTrace(
    string Rule,
    DateOnly BookDate,
    IReadOnlyList<TraceInput> Inputs,
    IReadOnlyList<TracePrice> Prices,
    IReadOnlyList<QuoteLine> Lines)
{
    /// <summary>What the total is made of, as a phrase that the member understands.</summary>
    public string Summary { get; init; } = "";
}
