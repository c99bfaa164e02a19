using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>What is wrong with a company's renewal date.</summary>
internal static class RenewalDateProblems
{
    private const int PastMonthsMax = 12;
    private const int AheadMonthsMax = 24;

    public static IEnumerable<MemberProblem> Of(MembershipRecord company, DateOnly today)
    {
        var value = company[MemberField.RenewalDate];
        if (company.RenewalDay is not { } day)
        {
            yield return value.IsBlank
                ? Problem(
                    Oddity.MissingRenewalDate, "Enter the day on which the membership renews; no run finds it without.")
                : Problem(
                    Oddity.UnreadableRenewalDate, "Write a day, for example 2026-11-15, in a HubSpot date property.");
        }
        else if (day < today.AddMonths(-PastMonthsMax))
        {
            yield return Problem(Oddity.RenewalLongPast, "Enter the next renewal, or clear the date if it left.");
        }
        else if (day > today.AddMonths(AheadMonthsMax))
        {
            yield return Problem(Oddity.RenewalFarAhead, "Check the year; no run bills it before then.");
        }

        MemberProblem Problem(Oddity oddity, string suggestion) => new(
            oddity.ToString(), EffectOf(oddity), value.Property, value.Raw, suggestion);
    }

    private static ProblemEffect EffectOf(Oddity oddity) =>
        oddity is Oddity.MissingRenewalDate or Oddity.UnreadableRenewalDate
            ? ProblemEffect.NeverFound
            : ProblemEffect.Look;
}
