using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>
/// The monthly run: finds who renews, prices, invoices, delivers and reports. Running it again is always safe.
/// </summary>
public sealed class InvoiceRun
{
    private readonly IRenewalSource source;
    private readonly PeriodPass pass;
    private readonly MissedMonths missedMonths;
    private readonly LedgerOpener opener;
    private readonly RunReporting reporting;
    private readonly PlanDesk plans;
    private readonly RunLimits limits;
    private readonly PastComparison comparison;
    private readonly MailGate mails;

    internal InvoiceRun(
        IRenewalSource source,
        PeriodPass pass,
        MissedMonths missedMonths,
        LedgerOpener opener,
        RunReporting reporting,
        PlanDesk plans,
        RunLimits limits,
        PastComparison comparison,
        MailGate mails)
    {
        this.source = source;
        this.pass = pass;
        this.missedMonths = missedMonths;
        this.opener = opener;
        this.reporting = reporting;
        this.plans = plans;
        this.limits = limits;
        this.comparison = comparison;
        this.mails = mails;
    }

    /// <summary>A name for the run of this request, for a host that has to know it before the run begins.</summary>
    public RunId NameOf(RunRequest request) => reporting.NameOf(request);

    /// <param name="request">What to bill.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="stop">Asks the run to stop well: nothing new is claimed, what is claimed is finished.</param>
    /// <exception cref="RunRefusedException">The run must not start.</exception>
    /// <exception cref="RunStoppedException">HubSpot failed before anything was found.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read or written.</exception>
    /// <exception cref="LedgerDamagedException">The ledger cannot be trusted.</exception>
    /// <exception cref="ReportUnavailableException">The report cannot be written.</exception>
    public async Task<RunResult> ExecuteAsync(
        RunRequest request, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var account = await source.ReadAccountAsync(stop);
        mails.ThrowIfTwo();
        var context = reporting.Begin(request, account);
        plans.ThrowUnlessFor(context);
        var tracker = limits.Track(context, progress);
        var months = await missedMonths.BeforeAsync(context.Period, request.Missed, stop);
        await using var ledgers = await LedgerShelf.OpenAsync(opener, context, months, stop);
        plans.ThrowUnlessApproved(context, ledgers);
        tracker.Comparison = await comparison.PrepareAsync(context.Period, tracker.Warnings.Add, stop);
        await using var report = await reporting.StartAsync(context, stop);

        await pass.TakeAsync(ledgers.Current, context, tracker, report, stop);
        var missed = await TakeMissedAsync(ledgers, context, tracker, report, stop);

        tracker.Enter(RunStage.Reporting);
        tracker.LedgerAppends = ledgers.Appends;
        tracker.Verify();
        var plan = await plans.KeepAsync(context, tracker, missed);
        return await reporting.FinishAsync(report, context, tracker, new RunFindings(missed, plan));
    }

    /// <summary>
    /// A month that cannot be looked through stops the run, but never costs it the report of what it billed.
    /// </summary>
    private async Task<IReadOnlyList<MissedCompany>> TakeMissedAsync(
        LedgerShelf ledgers, RunContext context, RunTracker tracker, IRunReport report, CancellationToken stop)
    {
        var missed = new List<MissedCompany>();
        foreach (var (month, ledger) in ledgers.Earlier)
        {
            if (tracker.StoppedBy is not null)
            {
                break;
            }

            try
            {
                missed.AddRange(await pass.TakeMissedAsync(month, ledger, context, tracker, report, stop));
            }
            catch (RunStoppedException stopped)
            {
                tracker.Stop(stopped.Reason, stopped.Message);
            }
        }

        return missed;
    }
}
