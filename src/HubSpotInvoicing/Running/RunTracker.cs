using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>Counts what a run did, tells the host, and adds up the report's totals.</summary>
internal sealed class RunTracker(RunContext context, IProgress<RunProgress> progress)
{
    private readonly HashSet<CompanyId> unseen = [.. context.Request.Companies];
    private int found;
    private int finished;
    private int delivered;

    public RunTotals Totals { get; } = new(context.Currency);

    /// <summary>Companies that the request named and that were not found to renew.</summary>
    public IReadOnlyList<CompanyId> NotRenewing => [.. unseen.OrderBy(c => c.Value)];

    /// <summary>Why the run stops, once it does; the first reason counts.</summary>
    public StopReason? StoppedBy { get; private set; }

    public string? StopDetail { get; private set; }

    public bool HasFound => found > 0;

    public void Stop(StopReason reason, string detail)
    {
        StopDetail ??= detail;
        StoppedBy ??= reason;
    }

    public void Enter(RunStage stage) => progress.Report(new RunProgress(stage, found, finished, delivered));

    public void Found(int companies)
    {
        found += companies;
        Enter(RunStage.Fetching);
    }

    public void Delivered(int mails)
    {
        delivered += mails;
        Enter(RunStage.Delivering);
    }

    public IReadOnlyList<ReportRow> Finished(IReadOnlyList<Bill> bills)
    {
        var rows = bills.Select(b => ReportRows.Of(b, context.Run, context.Account, context.Currency)).ToList();
        rows.ForEach(Totals.Add);
        unseen.ExceptWith(rows.Select(r => r.Key.Company));
        finished += rows.Count;
        if (bills.Select(b => b.Failure).FirstOrDefault(f => f?.StoppedBy is not null) is { StoppedBy: { } reason } failure)
        {
            Stop(reason, failure.Detail);
        }

        Enter(RunStage.Reporting);
        return rows;
    }

    /// <summary>Every company found has exactly one outcome; anything else is a defect of this program.</summary>
    public void Verify() => Totals.Verify(found);
}
