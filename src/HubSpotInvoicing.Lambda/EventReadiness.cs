using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Logging;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>The readiness letter that an event asks for; it is mailed when finance gets mails at all.</summary>
internal sealed class EventReadiness(ReadinessRun readiness, ILogger<EventRun> log)
{
    public async Task<ReadinessResult> WriteAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        using var scope = log.BeginRequest(invocation.RequestId);
        return await readiness.WriteAsync(
            wish.Period,
            readiness.CanMail ? ReadinessDelivery.Mailed : ReadinessDelivery.Kept,
            new UnseenProgress(),
            stop);
    }

    private sealed class UnseenProgress : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
        }
    }
}
