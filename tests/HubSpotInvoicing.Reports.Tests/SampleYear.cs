using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports;

/// <summary>Thirteen months of runs before the sample, one of them without any, with a rerun for one company.</summary>
internal static class SampleYear
{
    public static MemoryReportStore Store
    {
        get
        {
            var store = new MemoryReportStore();
            for (var n = 1; n <= 13; n++)
            {
                if (n != 5)
                {
                    store.Keep(Month(Period.AddMonths(-n), "0000aa", companies: 4 + (n % 3), day: 1));
                }
            }

            store.Keep(Month(Period.AddMonths(-12), "0000bb", companies: 1, day: 9));
            store.Keep(Month(Period.AddMonths(-1), "0000cc", companies: 9, day: 9) with
            {
                StoppedBy = StopReason.DailyQuota,
            });
            return store;
        }
    }

    public static RunSummary Month(BillingPeriod period, string suffix, int companies, int day)
    {
        string[] types = ["Distributor", "Manufacturer", "Service Provider"];
        var rows = Enumerable
            .Range(1, companies)
            .Select(n =>
                Row(100 + n, n % 4 == 0 ? Outcome.Held : Outcome.Invoiced) with
                {
                    MembershipType = types[n % types.Length],
                    Amount = Dollars(700m + (n * 150m) + (period.FirstDay.Month * 20m)),
                });
        var at = new DateTimeOffset(period.FirstDay.AddDays(day - 1), new TimeOnly(6, 0), TimeSpan.Zero);
        var run = RunId.Parse(
            $"{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture)}-{suffix}");
        return Summary(rows) with { Run = run, Period = period, StartedAt = at, FinishedAt = at.AddMinutes(2) };
    }
}
