using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;

namespace HubSpotInvoicing.Certificate.Killing;

/// <summary>
/// Real kills, evenly spread over the requests of a run; every second one after HubSpot has committed.
/// </summary>
internal static class KillSeries
{
    public static async Task<SeriesResult> RunAsync(Membership membership, int count)
    {
        var kind = AccountKind.All[0];
        var reference = await Reference.MakeAsync(kind, membership);
        var requests = reference.Calls.ByKind[CallKind.HubSpot] + reference.Calls.ByKind[CallKind.Mail];
        var trial = new KillTrial(kind, membership, reference);
        var failures = new List<TrialFailure>();
        for (var i = 0; i < count; i++)
        {
            var point = new CrashPoint(1 + (i * (requests - 1) / Math.Max(count - 1, 1)), (CrashMoment)(i % 2));
            var findings = await trial.TakeAsync(point);
            if (!findings.IsClean)
            {
                failures.Add(new TrialFailure(point.ToString(), findings));
            }
        }

        return new SeriesResult("process killed, ledger in files", count, failures);
    }
}
