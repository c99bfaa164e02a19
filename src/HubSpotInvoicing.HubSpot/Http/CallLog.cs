using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Writes each attempt into the log: the audit trail of what was read and written.</summary>
internal sealed class CallLog(ILogger logger)
{
    private const string Reading = "read";
    private const string Writing = "wrote";

    public void Add(HubSpotRequest request, Exchange exchange, int attempt, TimeSpan time)
    {
        if (exchange.Succeeded)
        {
            AddAnswered(request, exchange, attempt, time);
        }
        else if (logger.IsEnabled(LogLevel.Warning))
        {
            AddTroubled(request, exchange, attempt, time);
        }
    }

    private void AddAnswered(HubSpotRequest request, Exchange exchange, int attempt, TimeSpan time) =>
        HubSpotLog.Answered(
            logger,
            request.Method.Method,
            request.Template,
            exchange.Status,
            (long)time.TotalMilliseconds,
            AccessOf(request),
            exchange.Value is IRecordCount counted ? counted.RecordCount : 1,
            request.Records,
            attempt,
            exchange.CorrelationId);

    private void AddTroubled(HubSpotRequest request, Exchange exchange, int attempt, TimeSpan time) =>
        HubSpotLog.Troubled(
            logger,
            request.Method.Method,
            request.Template,
            exchange.End,
            exchange.Status,
            (long)time.TotalMilliseconds,
            AccessOf(request),
            request.Records,
            attempt,
            exchange.CorrelationId,
            MaskedBody.Of(request.Body),
            MaskedBody.Of(exchange.Refusal));

    private static string AccessOf(HubSpotRequest request) => request.Kind is RequestKind.Read ? Reading : Writing;
}
