using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Aws;

/// <summary>Makes calls of S3 and writes each into the log.</summary>
internal sealed class S3CallLog(ILogger log, TimeProvider time)
{
    /// <param name="operation">S3's name for it.</param>
    /// <param name="key">The object or folder below the prefix; none holds a member's data.</param>
    /// <param name="attempt">From 1.</param>
    /// <param name="call">The call.</param>
    /// <param name="sent">What was sent, masked; asked only after a failure.</param>
    public async Task<T> CallAsync<T>(
        string operation, string key, int attempt, Func<Task<T>> call, Func<string>? sent = null)
        where T : AmazonWebServiceResponse
    {
        var started = time.GetTimestamp();
        try
        {
            var answer = await call();
            AwsLog.S3Answered(
                log,
                operation,
                key,
                (int)answer.HttpStatusCode,
                Since(started),
                attempt,
                answer.ResponseMetadata?.RequestId);
            return answer;
        }
        catch (AmazonServiceException answer) when (IsExpected(answer.StatusCode))
        {
            AwsLog.S3Answered(log, operation, key, (int)answer.StatusCode, Since(started), attempt, answer.RequestId);
            throw;
        }
        catch (AmazonServiceException answer)
        {
            AddTroubled(
                new S3Trouble(
                    (int)answer.StatusCode, answer.ErrorCode ?? nameof(AmazonServiceException), answer.RequestId)
                {
                    HostId = (answer as AmazonS3Exception)?.AmazonId2,
                });
            throw;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            AddTroubled(new S3Trouble(null, fault.GetType().Name, null));
            throw;
        }

        void AddTroubled(S3Trouble trouble)
        {
            if (log.IsEnabled(LogLevel.Warning))
            {
                AwsLog.S3Troubled(
                    log,
                    operation,
                    key,
                    trouble.Status,
                    trouble.Code,
                    Since(started),
                    attempt,
                    trouble.RequestId,
                    trouble.HostId,
                    sent?.Invoke() ?? "none");
            }
        }
    }

    // The ledger's end is found by reading what is not there yet, and two writers are told apart by a refusal.
    private static bool IsExpected(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed;

    private long Since(long started) => (long)time.GetElapsedTime(started).TotalMilliseconds;

    /// <param name="Status">The HTTP status, if any came.</param>
    /// <param name="Code">S3's or the program's name for it.</param>
    /// <param name="RequestId">What AWS's support asks for.</param>
    private sealed record S3Trouble(int? Status, string Code, string? RequestId)
    {
        /// <summary>
        /// The other half of what AWS's support asks for. The SDK keeps the rest of the answer to itself.
        /// </summary>
        public string? HostId { get; init; }
    }
}
