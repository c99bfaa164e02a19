using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>What happened, in three sentences.</summary>
internal static class Story
{
    private static readonly Outcome[] ForPeople =
        [Outcome.InDoubt, Outcome.Failed, Outcome.Held, Outcome.Rejected];

    public static IReadOnlyList<string> Of(RunSummary summary) => [Found(summary), Billed(summary), Left(summary)];

    private static string Found(RunSummary summary)
    {
        var found = summary.Totals.Found;
        var month = Wording.Month(summary.Period);
        var subject = summary.Mode is RunMode.Plan ? "This plan" : "The run";
        return found.Count == 0
            ? $"{subject} found no company to bill for {month}."
            : $"{subject} found {Wording.Companies(found.Count)} to bill for {month}, {found.Amount} in all.";
    }

    private static string Billed(RunSummary summary)
    {
        var invoiced = summary.Totals.Of(Outcome.Invoiced);
        var already = summary.Totals.Of(Outcome.AlreadyInvoiced);
        var subject = summary.Mode is RunMode.Plan ? "A run would invoice" : "It invoiced";
        var first = invoiced.Count == 0
            ? $"{subject} none"
            : $"{subject} {Wording.Companies(invoiced.Count)} for {invoiced.Amount}";
        return already.Count == 0
            ? $"{first}; none had an invoice before."
            : $"{first}; {Wording.Companies(already.Count)} had the invoice before, for {already.Amount}.";
    }

    private static string Left(RunSummary summary)
    {
        var parts = ForPeople
            .Select(outcome => (outcome, summary.Totals.Of(outcome).Count))
            .Where(part => part.Count > 0)
            .Select(part =>
                $"{Wording.Number(part.Count)} {OutcomeWords.Label(part.outcome, summary.Mode).ToLowerInvariant()}")
            .ToList();
        var unreached = summary.Totals.Of(Outcome.NotReached).Count;
        var rest = unreached == 0 ? "." : $"; {Wording.Companies(unreached)} not reached.";
        return parts.Count == 0
            ? $"Nothing needs a person{rest}"
            : $"A person is needed for {Wording.List(parts)}{rest}";
    }
}
