using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// Takes what became of earlier mails from its queue before a run, keeps it, and takes it off the queue once a report
/// has told of it. What goes wrong here is a warning and never stops a run.
/// </summary>
/// <param name="queue">Where it is told; absent when nobody tells.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="log">Where trouble is logged.</param>
internal sealed class MailFollowUp(IMailEventQueue? queue, IMailEventStore store, ILogger<MailFollowUp> log)
{
    private const int KeptAtOnce = 8;

    public async Task<IReadOnlyList<MailEvent>> TakeAsync(ICollection<string> warnings)
    {
        if (queue is null)
        {
            return [];
        }

        IReadOnlyList<MailEvent> events = [];
        await AttemptAsync(
            async () =>
            {
                var received = await queue.ReceiveAsync(CancellationToken.None);
                await Parallel.ForEachAsync(
                    received,
                    new ParallelOptions { MaxDegreeOfParallelism = KeptAtOnce },
                    async (told, token) => await store.KeepAsync(told, token));
                events = received;
            },
            warnings);
        return events;
    }

    /// <summary>They are kept and told of, so they need not come again.</summary>
    public async Task SettleAsync(IReadOnlyList<MailEvent> events, ICollection<string> warnings)
    {
        if (queue is not null && events.Count > 0)
        {
            await AttemptAsync(() => queue.RemoveAsync(events, CancellationToken.None), warnings);
        }
    }

    private async Task AttemptAsync(Func<Task> work, ICollection<string> warnings)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var problem = fault is MailUnavailableException ? fault.Message : $"Unexpected {fault.GetType().Name}.";
            HostingLog.EventsNotTaken(log, problem);
            warnings.Add($"What became of earlier mails is not known: {problem} The next run asks again.");
        }
    }
}
