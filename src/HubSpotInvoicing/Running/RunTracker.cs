using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Counts what a run did, tells the host, and adds up the report's totals. Several waves may tell it something at once;
/// the host hears one thing after the other.
/// </summary>
internal sealed class RunTracker(
    RunContext context, IProgress<RunProgress> progress, Brakes brakes, Deadline deadline, int portionSize)
{
    public const string CancelledDetail = "Somebody asked the program to stop.";

    private readonly Lock gate = new();
    private readonly HashSet<CompanyId> unseen = [.. Expected(context)];
    private int found;
    private int finished;
    private int delivered;
    private (StopReason Reason, string Detail)? stopped;

    public Brakes Brakes { get; } = brakes;

    public Deadline Deadline { get; } = deadline;

    public RunTotals Totals { get; } = new(context.Currency);

    public Attention Attention { get; } = new();

    public ChangeTotals Changes { get; } = new(context.Currency);

    /// <summary>Compares each row with what the company paid before; without it no row is compared.</summary>
    public RowChanges? Comparison { get; set; }

    /// <summary>What went wrong without harm to any invoice.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Companies that the request named and that were not found to renew.</summary>
    public IReadOnlyList<CompanyId> NotRenewing => [.. unseen.OrderBy(c => c.Value)];

    /// <summary>Why the run stops, once it does; the first reason counts.</summary>
    public StopReason? StoppedBy
    {
        get
        {
            lock (gate)
            {
                return stopped?.Reason;
            }
        }
    }

    public string? StopDetail
    {
        get
        {
            lock (gate)
            {
                return stopped?.Detail;
            }
        }
    }

    /// <summary>Segments that the run wrote to its ledgers; known at its end.</summary>
    public long LedgerAppends { get; set; }

    /// <summary>What a plan found, company by company; a run keeps nothing of it.</summary>
    public List<PlannedCompany> Planned { get; } = [];

    /// <summary>The invoices of the canary that was asked for.</summary>
    public List<CanaryInvoice> Canary { get; } = [];

    public bool HasFound => found > 0;

    public void Stop(StopReason reason, string detail)
    {
        lock (gate)
        {
            stopped ??= (reason, detail);
        }
    }

    /// <summary>Looks whether the run may go on, and notes why it may not.</summary>
    public void Look(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            Stop(StopReason.Cancelled, CancelledDetail);
        }

        if (Deadline.IsNear)
        {
            Stop(StopReason.DeadlineReached, Running.Deadline.Detail);
        }
    }

    /// <summary>How many companies may be claimed now; none once the run has to stop.</summary>
    public int NextPortion(CancellationToken stop)
    {
        Look(stop);
        if (StoppedBy is not null)
        {
            return 0;
        }

        var count = Deadline.Portion(portionSize);
        if (count == 0)
        {
            Stop(StopReason.DeadlineReached, Running.Deadline.Detail);
        }

        return count;
    }

    /// <summary>Takes note of what stopped a bill: it stops the run.</summary>
    public void Heed(IReadOnlyList<Bill> bills)
    {
        if (
            bills.Select(b => b.Failure).FirstOrDefault(f => f?.StoppedBy is not null) is
            { StoppedBy: { } reason } failure)
        {
            Stop(reason, failure.Detail);
        }
    }

    public void Enter(RunStage stage)
    {
        lock (gate)
        {
            progress.Report(new RunProgress(stage, found, finished, delivered));
        }
    }

    public void Found(int companies) => Count(ref found, companies, RunStage.Fetching);

    public void Delivered(int mails) => Count(ref delivered, mails, RunStage.Delivering);

    /// <summary>
    /// Makes the report's rows of a wave that has come to its end; waves are told one after the other.
    /// </summary>
    public IReadOnlyList<ReportRow> Finished(IReadOnlyList<Bill> bills)
    {
        var rows = bills.Select(RowOf).ToList();
        rows.ForEach(Totals.Add);
        rows.ForEach(Attention.Add);
        rows.ForEach(Changes.Add);
        unseen.ExceptWith(rows.Select(r => r.Key.Company));
        if (context.IsPlan)
        {
            Planned.AddRange(bills.Select(PlannedCompany.Of));
        }

        if (context.Request.Canary is not null)
        {
            Canary.AddRange(rows.SelectMany(CanaryOf).Take(RunRequest.CanaryMax - Canary.Count));
        }

        Heed(bills);
        Count(ref finished, rows.Count, RunStage.Reporting);
        return rows;
    }

    /// <summary>Every company found has exactly one outcome; anything else is a defect of this program.</summary>
    public void Verify() => Totals.Verify(found);

    private static IEnumerable<CompanyId> Expected(RunContext context) => context.Request.Companies
        .Concat(context.Request.Plan?.Billable.Select(b => b.Key)
            .Where(key => key.Period == context.Period)
            .Select(key => key.Company) ?? []);

    /// <summary>What this run invoiced, and drafts that wait to be opened by hand.</summary>
    private IEnumerable<CanaryInvoice> CanaryOf(ReportRow row)
    {
        if (row is { Outcome: Outcome.Invoiced or Outcome.Held, Invoice: { } invoice })
        {
            var page = context.Account.PageOf(invoice);
            yield return new CanaryInvoice(
                row.Key,
                row.InvoiceNumber,
                row.ReportedAmount,
                row.CompanyLink,
                page,
                row.InvoiceLink == page ? null : row.InvoiceLink);
        }
    }

    private ReportRow RowOf(Bill bill)
    {
        var read = ReportRows.Of(bill, context.Run, context.Account, context.Currency);
        var row = read with { Change = Comparison?.Of(bill, read) };
        IReadOnlyList<string> told = [.. context.Request.Fates.Of(row.Key, context.Account.DayAt)];
        return told.Count == 0
            ? row
            : row with { EmailStatus = string.Join("; ", told.Prepend(row.EmailStatus).OfType<string>()) };
    }

    private void Count(ref int counter, int more, RunStage stage)
    {
        lock (gate)
        {
            counter += more;
            Enter(stage);
        }
    }
}
