using System.Net;
using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Aws;

/// <summary>Makes calls of S3 and writes each into the log.</summary>
internal sealed class S3CallLog(ILogger log, TimeProvider time)
{
    /// <param name="operation">S3's name for it.</param>
    /// <param name="key">The object or folder below the prefix; none holds a member's data.</param>
    /// <param name="attempt">From 1.</param>
    /// <param name="call">The call.</param>
    public async Task<T> CallAsync<T>(string operation, string key, int attempt, Func<Task<T>> call)
        where T : AmazonWebServiceResponse
    {
        var started = time.GetTimestamp();
        try
        {
            var answer = await call();
            AwsLog.S3Answered(
                log, operation, key, (int)answer.HttpStatusCode, Since(started), attempt, answer.ResponseMetadata?.RequestId);
            return answer;
        }
        catch (AmazonServiceException answer) when (IsExpected(answer.StatusCode))
        {
            AwsLog.S3Answered(log, operation, key, (int)answer.StatusCode, Since(started), attempt, answer.RequestId);
            throw;
        }
        catch (AmazonServiceException answer)
        {
            AwsLog.S3Troubled(
                log,
                operation,
                key,
                (int)answer.StatusCode,
                answer.ErrorCode ?? nameof(AmazonServiceException),
                Since(started),
                attempt,
                answer.RequestId);
            throw;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            AwsLog.S3Troubled(log, operation, key, null, fault.GetType().Name, Since(started), attempt, null);
            throw;
        }
    }

    // The ledger's end is found by reading what is not there yet, and two writers are told apart by a refusal.
    private static bool IsExpected(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed;

    private long Since(long started) => (long)time.GetElapsedTime(started).TotalMilliseconds;
}
