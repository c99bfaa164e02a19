using HubSpotInvoicing.Aws.Metrics;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>The run that an event asks for, within the time that its invocation has.</summary>
internal sealed class EventRun(
    NotifiedRun run, RunMetrics metrics, PriceBook book, PlanArchive plans, TimeProvider time, ILogger<EventRun> log)
    : IEventAction
{
    /// <exception cref="WrongEventException">The price book does not know a type of the event.</exception>
    /// <exception cref="RunIncompleteException">Something is left, and the event wants that to be an error.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        if (TypeFilter.ComplaintAbout(wish.Types, book) is { } complaint)
        {
            throw new WrongEventException([$"'types': {complaint.Problem} {complaint.Remedy}"]);
        }

        var request = await RequestForAsync(wish, invocation, stop);
        EventLog.Started(log, request.Mode, request.Deadline);
        var result = await RunAsync(request, stop);
        var summary = result.Summary;
        EventLog.Ended(log, summary.Run, summary.Period, summary.IsFinished, summary.StoppedBy);
        return summary.IsFinished || wish.OnIncomplete is IncompleteAnswer.Return || IsForAPerson(summary)
            ? ResultDocument.Of(result)
            : throw new RunIncompleteException(result);
    }

    private async Task<RunRequest> RequestForAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var end = RunTime.EndFor(invocation, time.GetUtcNow());
        return wish.Plan is { } hash
            ? RunRequest.Applying(await plans.ReadAsync(hash, stop)) with
            {
                Job = invocation.RequestId,
                Deadline = end,
                Canary = wish.Canary,
            }
            : wish.RequestFor(invocation.RequestId, end);
    }

    private async Task<RunResult> RunAsync(RunRequest request, CancellationToken stop)
    {
        try
        {
            var result = await run.ExecuteAsync(request, new UnseenProgress(), stop);
            metrics.Tell(result);
            return result;
        }
        catch (Exception fault) when (request.Mode is RunMode.Run && fault is not OperationCanceledException)
        {
            metrics.TellBroken();
            throw;
        }
    }

    // Each repeat by AWS would bill up to the brake once more; whoever opens it has been mailed.
    private static bool IsForAPerson(RunSummary summary) => summary.StoppedBy is StopReason.BrakeClosed;
}
