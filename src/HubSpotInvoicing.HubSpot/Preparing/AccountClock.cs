using System.Globalization;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Compares this machine's clock with HubSpot's: a wrong one bills the wrong month.</summary>
internal static class AccountClock
{
    private const string Point = "account.clock";
    private const string Fix = "Set this machine's clock by a time server (NTP), then run doctor again.";
    private static readonly TimeSpan Bearable = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Wrong = TimeSpan.FromHours(1);

    public static Check Look(SeenAccount account)
    {
        if (account.First.ServerTime is not { } there)
        {
            return Check.NotChecked(
                Point,
                CheckArea.Account,
                "HubSpot's answer does not say what time it is.",
                "Compare this machine's clock by hand.");
        }

        var ahead = account.At - there;
        var evidence = $"This machine's clock is {Length(ahead)} HubSpot's.";

        // HubSpot tells whole seconds, and its answer takes a moment: at the turn of a month that is no wrong clock.
        if (ahead.Duration() > Bearable && account.MonthAt(there) is var month && month != account.Month)
        {
            return Check.Failed(
                Point, CheckArea.Account, $"{evidence} It is {account.Month} here and {month} there.", Fix);
        }

        return ahead.Duration() switch
        {
            var skew when skew > Wrong => Check.Failed(Point, CheckArea.Account, evidence, Fix),
            var skew when skew > Bearable => Check.Warned(Point, CheckArea.Account, evidence, Fix),
            _ => Check.Passed(
                Point,
                CheckArea.Account,
                "This machine's clock agrees with HubSpot's within two minutes."),
        };
    }

    private static string Length(TimeSpan ahead) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Round(ahead.Duration().TotalMinutes):N0} minutes {(ahead > TimeSpan.Zero ? "ahead of" : "behind")}");
}
