using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Reporting;

/// <summary>What a row tells people: how its amount came about or what went wrong, and what to do about it.</summary>
internal static class RowTexts
{
    public static string Explain(Bill bill) => string.Join(' ', Sentences(bill));

    public static string Advise(Bill bill) => bill switch
    {
        { Outcome: Outcome.Rejected } => Join(bill.Rejections.Select(Advice.For)),
        { Outcome: Outcome.Held } => Join(bill.Flags.Select(Advice.For)),
        { Failure: { } failure } => FailureAdvice.For(failure, bill.Key),
        { Warnings.Count: > 0 } => Join(bill.Warnings.Select(FailureAdvice.For)),
        _ => "",
    };

    private static IEnumerable<string> Sentences(Bill bill)
    {
        if (bill.Failure is { } failure)
        {
            yield return $"{failure.Detail} (step {failure.Step}{Facts(failure)})";
        }

        switch (bill)
        {
            case { IsCarriedOn: true, Content: { } content }:
                yield return $"{content.Type} membership for {bill.Key.Period}: {content.Total} "
                    + "as an earlier run claimed it.";
                break;
            case { Pricing: PricingResult.Quoted { Quote: var quote } }:
                yield return QuoteExplanation.Sentence(quote);
                break;
            default:
                break;
        }

        if (bill.HeldBecause.Length > 0)
        {
            yield return bill.HeldBecause;
        }
    }

    private static string Facts(Failure failure) => (failure.HttpStatus, failure.CorrelationId) switch
    {
        ({ } status, { } correlation) => $", status {status}, correlation id {correlation}",
        ({ } status, null) => $", status {status}",
        (null, { } correlation) => $", correlation id {correlation}",
        _ => "",
    };

    private static string Join(IEnumerable<string> sentences) => string.Join(' ', sentences);
}
