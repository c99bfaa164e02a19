using System.Diagnostics;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>Tells what kind of trouble a fault, a stop or a report stands for.</summary>
internal static class TroubleKinds
{
    public static TroubleKind Of(Exception fault) => fault switch
    {
        RunRefusedException refused => Of(refused.Kind),
        RunStoppedException stopped => Of(stopped.Reason),
        LedgerDamagedException => TroubleKind.LedgerDamaged,
        LedgerUnavailableException or ReportUnavailableException or IOException or UnauthorizedAccessException =>
            TroubleKind.StoreUnreachable,
        PriceBookException => TroubleKind.Setup,
        _ => TroubleKind.ProgramFault,
    };

    /// <summary>What went wrong in a run that came to its report; nothing when no one has to be told at once.</summary>
    public static IReadOnlyList<TroubleKind> Of(RunSummary summary, decimal failuresPercentMax)
    {
        var kinds = new List<TroubleKind>();
        if (summary.StoppedBy is { } reason and not StopReason.CanaryBilled)
        {
            kinds.Add(Of(reason));
        }

        if (summary.Totals.Of(Outcome.InDoubt).Count > 0)
        {
            kinds.Add(TroubleKind.InDoubt);
        }

        if (FailedPercent(summary) > failuresPercentMax)
        {
            kinds.Add(TroubleKind.Failures);
        }

        return kinds;
    }

    public static decimal FailedPercent(RunSummary summary)
    {
        var found = summary.Totals.Found.Count;
        var failed = summary.Totals.Of(Outcome.Failed).Count + summary.Totals.Of(Outcome.InDoubt).Count;
        return found == 0 ? 0 : 100m * failed / found;
    }

    private static TroubleKind Of(RefusalKind kind) => kind switch
    {
        RefusalKind.Setup => TroubleKind.Setup,
        RefusalKind.Credentials => TroubleKind.CredentialsRefused,
        RefusalKind.Scopes => TroubleKind.ScopesMissing,
        RefusalKind.Unreachable => TroubleKind.HubSpotDown,
        _ => throw new UnreachableException(),
    };

    private static TroubleKind Of(StopReason reason) => reason switch
    {
        StopReason.DailyQuota => TroubleKind.QuotaUsedUp,
        StopReason.RateLimited => TroubleKind.RateLimited,
        StopReason.CircuitOpen or StopReason.HubSpotUnavailable => TroubleKind.HubSpotDown,
        StopReason.AccountMoving => TroubleKind.AccountMoving,
        StopReason.AccessLost => TroubleKind.AccessLost,
        StopReason.Fenced => TroubleKind.Fenced,
        StopReason.Cancelled => TroubleKind.Cancelled,
        StopReason.BrakeClosed => TroubleKind.BrakeClosed,
        StopReason.DeadlineReached => TroubleKind.DeadlineReached,
        _ => throw new UnreachableException(),
    };
}
