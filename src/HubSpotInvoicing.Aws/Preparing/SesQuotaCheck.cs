using System.Globalization;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Judges what is left of SES's daily quota by what a month needs.</summary>
internal static class SesQuotaCheck
{
    private const string Id = "aws.ses.quota";

    /// <summary>The report mail and, when something goes wrong, the error mail.</summary>
    private const int FinanceMails = 2;

    /// <param name="quota">What SES tells of it.</param>
    /// <param name="companies">How many a month mails; none when HubSpot did not tell.</param>
    public static Check Of(SesQuota? quota, long? companies) => (quota, companies) switch
    {
        (null, _) => Check.NotChecked(
            Id, CheckArea.Aws, "SES does not tell its quota.", "Look at the SES console, Account dashboard."),
        ({ Max24HourSend: < 0 }, _) => Check.Passed(Id, CheckArea.Aws, "SES sets this account no daily quota."),
        (_, { } known) => Judge(quota, known),
        _ => Check.NotChecked(
            Id,
            CheckArea.Aws,
            $"{LeftOf(quota)}; how many a month needs could not be read from HubSpot.",
            "Correct what the points of HubSpot name, then ask again."),
    };

    private static Check Judge(SesQuota quota, long companies)
    {
        var needed = companies + FinanceMails;
        var evidence = string.Create(CultureInfo.InvariantCulture, $"{LeftOf(quota)}; this month needs {needed:N0}.");
        const string Fix =
            "In the SES console, Account dashboard, request a higher quota; until then bill a part "
            + "a day with --canary or --type.";
        return (Left(quota) >= needed, companies) switch
        {
            (true, _) => Check.Passed(Id, CheckArea.Aws, evidence),
            (false, 0) => Check.Warned(Id, CheckArea.Aws, evidence, Fix),
            _ => Check.Failed(Id, CheckArea.Aws, evidence, Fix),
        };
    }

    private static double Left(SesQuota quota) => Math.Floor(quota.Max24HourSend - quota.SentLast24Hours);

    private static string LeftOf(SesQuota quota) => string.Create(
        CultureInfo.InvariantCulture, $"{Left(quota):N0} of {quota.Max24HourSend:N0} mails are left in these 24 hours");
}
