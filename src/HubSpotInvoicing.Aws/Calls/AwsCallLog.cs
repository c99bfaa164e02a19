using System.Text;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Writes each attempt of a call into the log.</summary>
internal sealed class AwsCallLog(ILogger log)
{
    public void Add(AwsRequest request, AwsAnswer answer, int attempt, TimeSpan time)
    {
        var operation = request.Target ?? request.Path;
        var milliseconds = (long)time.TotalMilliseconds;
        if (answer.IsOk)
        {
            AwsLog.Answered(
                log, request.Service.Name, operation, answer.Status, milliseconds, attempt, answer.RequestId);
        }
        else if (log.IsEnabled(LogLevel.Warning))
        {
            AwsLog.Troubled(
                log,
                request.Service.Name,
                operation,
                answer.End,
                answer.Status,
                answer.Code,
                milliseconds,
                attempt,
                answer.RequestId,
                MaskedBody.Of(request.Body),
                MaskedBody.Of(Encoding.UTF8.GetBytes(answer.Body)));
        }
    }
}
