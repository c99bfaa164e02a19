using HubSpotInvoicing.Hosting.Logging;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// A run of which finance is told: by a report mail when it is over, by an error mail when something went wrong. A mail
/// that cannot be sent never undoes a run. A plan tells nobody.
/// </summary>
public sealed class NotifiedRun
{
    private readonly InvoiceRun run;
    private readonly FinanceNotices notices;
    private readonly MailFollowUp followUp;
    private readonly TimeProvider time;
    private readonly ILogger<NotifiedRun> log;

    internal NotifiedRun(
        InvoiceRun run, FinanceNotices notices, MailFollowUp followUp, TimeProvider time, ILogger<NotifiedRun> log)
    {
        this.run = run;
        this.notices = notices;
        this.followUp = followUp;
        this.time = time;
        this.log = log;
    }

    /// <inheritdoc cref="InvoiceRun.ExecuteAsync"/>
    public async Task<RunResult> ExecuteAsync(
        RunRequest request, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var id = run.NameOf(request);
        var named = request with { Run = id };
        using var scope = log.BeginRun(id);
        if (request.Mode is RunMode.Plan)
        {
            return await run.ExecuteAsync(named, progress, stop);
        }

        var watched = new WatchedProgress(progress);
        try
        {
            return await RunAsync(named, watched, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await notices.TellAsync(fault, BrokenRunOf(id, request, watched));
            throw;
        }
    }

    private async Task<RunResult> RunAsync(RunRequest request, WatchedProgress watched, CancellationToken stop)
    {
        var warnings = new List<string>();
        var events = await followUp.TakeAsync(warnings);
        var result = await run.ExecuteAsync(
            request with { Returned = ReturnedMail.Among(events), Fates = MailFates.Among(events) }, watched, stop);
        await followUp.SettleAsync(events, warnings);
        return await notices.TellAsync(result with { Warnings = [.. result.Warnings, .. warnings] });
    }

    private BrokenRun BrokenRunOf(RunId id, RunRequest request, WatchedProgress watched)
    {
        var now = time.GetUtcNow();
        var period = request.Period ?? BillingPeriod.Containing(DateOnly.FromDateTime(now.UtcDateTime));
        return new BrokenRun(id, period, now, watched.Last);
    }
}
