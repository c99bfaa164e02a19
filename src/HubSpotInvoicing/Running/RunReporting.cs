using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>Opens and closes a run's report, and gives the run its name and its day.</summary>
internal sealed class RunReporting(
    IRunReporter reporter, IRequestMeter meter, PriceBook book, TimeProvider time, Random random)
{
    /// <exception cref="RunRefusedException">
    /// No price book is in force, or the account does not have its currency.
    /// </exception>
    public RunContext Begin(RunRequest request, Account account)
    {
        var now = time.GetUtcNow();
        var today = account.DayAt(now);
        var period = request.Period ?? BillingPeriod.Containing(today);
        var edition = book.EditionFor(period);
        return account.Currencies.Contains(edition.Currency)
            ? new RunContext(NameOf(request, now), request, account, period, today, edition, now)
            : throw new RunRefusedException(
                $"The price book is in {edition.Currency}, which the HubSpot account {account.PortalId} does not use.",
                "Enable the currency in HubSpot, or use a price book in the account's currency.");
    }

    public RequestUsage Requests => meter.Read();

    public RunId NameOf(RunRequest request) => NameOf(request, time.GetUtcNow());

    public Task<IRunReport> StartAsync(RunContext context, CancellationToken cancellationToken) =>
        reporter.StartAsync(context.Run, context.Period, context.Request.Mode, cancellationToken);

    public async Task<RunResult> FinishAsync(
        IRunReport report, RunContext context, RunTracker tracker, RunFindings findings)
    {
        var summary = new RunSummary
        {
            Run = context.Run,
            Period = context.Period,
            StartedAt = context.StartedAt,
            FinishedAt = time.GetUtcNow(),
            PortalId = context.Account.PortalId,
            TimeZone = context.Account.TimeZone.Id,
            Currency = context.Edition.Currency,
            BookDate = context.Edition.EffectiveFrom,
            Mode = context.Request.Mode,
            Totals = tracker.Totals,
            Attention = tracker.Attention,
            Changes = tracker.Changes,
            Missed = findings.Missed,
            Plan = findings.Plan,
            PlanHash = findings.Plan?.Hash ?? context.Request.Plan?.Hash,
            Returned = context.Request.Returned,
            Fates = context.Request.Fates,
            NotRenewing = tracker.NotRenewing,
            Requests = meter.Read(),
            LedgerAppends = tracker.LedgerAppends,
            StoppedBy = tracker.StoppedBy,
            StopDetail = tracker.StopDetail,
            Canary = tracker.Canary,
        };
        var documents = await report.CompleteAsync(summary, CancellationToken.None);
        return new RunResult(summary, documents) { Warnings = [.. tracker.Warnings, .. report.Warnings] };
    }

    private RunId NameOf(RunRequest request, DateTimeOffset now) => request switch
    {
        { Run: { } name } => name,
        { Job: { } job } => RunId.ForJob(now, job),
        _ => RunId.Create(now, random),
    };
}
