using HubSpotInvoicing.Hosting.Logging;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// A run of which finance is told: by a report mail when it is over, by an error mail when something went wrong. A mail that
/// cannot be sent never undoes a run. A plan tells nobody.
/// </summary>
public sealed class NotifiedRun
{
    private readonly InvoiceRun run;
    private readonly FinanceNotices notices;
    private readonly TimeProvider time;
    private readonly ILogger<NotifiedRun> log;

    internal NotifiedRun(InvoiceRun run, FinanceNotices notices, TimeProvider time, ILogger<NotifiedRun> log)
    {
        this.run = run;
        this.notices = notices;
        this.time = time;
        this.log = log;
    }

    /// <inheritdoc cref="InvoiceRun.ExecuteAsync"/>
    public async Task<RunResult> ExecuteAsync(RunRequest request, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var id = run.NameOf(request);
        var watched = new WatchedProgress(progress);
        using var scope = log.BeginRun(id);
        try
        {
            var result = await run.ExecuteAsync(request with { Run = id }, watched, stop);
            return request.Mode is RunMode.Plan ? result : await notices.TellAsync(result);
        }
        catch (Exception fault) when (request.Mode is RunMode.Run && fault is not OperationCanceledException)
        {
            await notices.TellAsync(fault, BrokenRunOf(id, request, watched));
            throw;
        }
    }

    private BrokenRun BrokenRunOf(RunId id, RunRequest request, WatchedProgress watched)
    {
        var now = time.GetUtcNow();
        var period = request.Period ?? BillingPeriod.Containing(DateOnly.FromDateTime(now.UtcDateTime));
        return new BrokenRun(id, period, now, watched.Last);
    }
}
