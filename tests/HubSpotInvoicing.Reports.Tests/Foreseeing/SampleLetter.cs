using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>A readiness letter with every kind of case.</summary>
internal static class SampleLetter
{
    public static async Task<MemoryReportStore> WriteAsync(ReadinessLetter letter)
    {
        var store = new MemoryReportStore();
        await ReadinessDocuments.WriteAsync(store, letter, CancellationToken.None);
        return store;
    }

    public static ReadinessLetter Letter()
    {
        var totals = new RunTotals(Sample.Usd);
        Sample.Rows.ToList().ForEach(totals.Add);
        var troubled = SampleTrouble.Rows.Where(r => r.Outcome is Outcome.Held or Outcome.Rejected).ToList();
        return new ReadinessLetter
        {
            Run = Sample.Run,
            Period = Sample.Period,
            At = new DateTimeOffset(2026, 10, 1, 6, 0, 0, TimeSpan.Zero),
            PortalId = 123456,
            Totals = totals,
            Cases =
            [
                new ReadinessCase(troubled[0], new CompanyOwner("71", "=Membership <b>East</b>")),
                new ReadinessCase(troubled[1], new CompanyOwner("72", null)),
                .. troubled.Skip(2).Select(row => new ReadinessCase(row, null)),
            ],
            MissingScope = "crm.objects.owners.read",
        };
    }
}
