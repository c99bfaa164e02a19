using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>What page and mail of a readiness letter say alike.</summary>
internal static class ReadinessWords
{
    public const string NoOwner = "No owner in HubSpot";

    public static string Title(ReadinessLetter letter) => $"Ready for {Wording.Month(letter.Period)}?";

    public static IEnumerable<string> Story(ReadinessLetter letter)
    {
        yield return $"{Wording.Companies(letter.Totals.Found.Count)} renew in "
            + $"{Wording.Month(letter.Period)}; as their data "
            + $"are now, {Wording.Number(letter.CountOf(Outcome.Invoiced))} would be invoiced, "
            + $"{letter.Totals.Of(Outcome.Invoiced).Amount}.";
        yield return letter.Cases.Count == 0
            ? "Nobody would be rejected or held: there is nothing to put right."
            : $"{Wording.Number(letter.CountOf(Outcome.Rejected))} would be rejected and "
                + $"{Wording.Number(letter.CountOf(Outcome.Held))} held; what is put right in "
                + "HubSpot before the run needs "
                + "no one afterwards.";
        if (letter.MissingScope is { } scope)
        {
            yield return $"Owners are shown by id: the token lacks the scope {scope}, which shows their names.";
        }
    }

    /// <summary>The cases by who can put them right, in the letter's order.</summary>
    public static IEnumerable<IGrouping<string, ReadinessCase>> ByOwner(ReadinessLetter letter) =>
        letter.Cases.GroupBy(one => one.Owner?.ToString() ?? NoOwner, StringComparer.Ordinal);

    public static string Why(ReadinessCase one) => string.Join("; ", one.Row.Reasons.Select(ReasonWords.Reason));
}
