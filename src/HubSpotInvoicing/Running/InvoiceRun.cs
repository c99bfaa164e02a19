using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>The monthly run: finds who renews, prices, invoices, delivers and reports. Running it again is always safe.</summary>
public sealed class InvoiceRun
{
    private readonly IRenewalSource source;
    private readonly PeriodPass pass;
    private readonly MissedMonths missedMonths;
    private readonly RunReporting reporting;

    internal InvoiceRun(IRenewalSource source, PeriodPass pass, MissedMonths missedMonths, RunReporting reporting)
    {
        this.source = source;
        this.pass = pass;
        this.missedMonths = missedMonths;
        this.reporting = reporting;
    }

    /// <param name="request">What to bill.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="stop">Asks the run to stop well: nothing new is claimed, what is claimed is finished.</param>
    /// <exception cref="RunRefusedException">The run must not start.</exception>
    /// <exception cref="RunStoppedException">HubSpot failed before anything was found.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read or written.</exception>
    /// <exception cref="LedgerDamagedException">The ledger cannot be trusted.</exception>
    /// <exception cref="ReportUnavailableException">The report cannot be written.</exception>
    public async Task<RunResult> ExecuteAsync(RunRequest request, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var account = await source.ReadAccountAsync(stop);
        var context = reporting.Begin(request, account);
        var tracker = new RunTracker(context, progress);
        await using var report = await reporting.StartAsync(context, stop);

        await pass.TakeAsync(context.Period, context, tracker, report, stop);
        var missed = await TakeMissedAsync(context, tracker, report, stop);

        tracker.Enter(RunStage.Reporting);
        tracker.Verify();
        return await reporting.FinishAsync(report, context, tracker, missed);
    }

    private async Task<IReadOnlyList<MissedCompany>> TakeMissedAsync(
        RunContext context, RunTracker tracker, IRunReport report, CancellationToken stop)
    {
        var missed = new List<MissedCompany>();
        foreach (var month in await missedMonths.BeforeAsync(context.Period, CancellationToken.None))
        {
            if (tracker.StoppedBy is null)
            {
                missed.AddRange(await pass.TakeMissedAsync(month, context, tracker, report, stop));
            }
        }

        return missed;
    }
}
