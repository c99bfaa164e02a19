using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>The events of SES in the queue that SNS fills; what cannot be read stays there.</summary>
internal sealed class SqsMailEventQueue(AwsCaller caller, IOptions<MailOptions> settings) : IMailEventQueue
{
    private const int MessagesPerCall = 10;
    private const int CallsMax = 500;

    /// <summary>Seconds until what a dead run took comes back; longer than a run.</summary>
    private const int HiddenSeconds = 3600;

    private readonly string queue = settings.Value.EventsQueueUrl;

    public async Task<IReadOnlyList<MailEvent>> ReceiveAsync(CancellationToken cancellationToken)
    {
        var events = new List<MailEvent>();
        for (var call = 0; call < CallsMax; call++)
        {
            var answer = await CallAsync(
                "ReceiveMessage",
                new SqsReceive(queue, MessagesPerCall, HiddenSeconds, WaitTimeSeconds: 1),
                AwsJson.Default.SqsReceive,
                cancellationToken);
            var messages = JsonSerializer.Deserialize(answer.Body, AwsJson.Default.SqsReceived)?.Messages ?? [];
            if (messages.Count == 0)
            {
                break;
            }

            events.AddRange(messages.Select(SesEventReader.Read).OfType<MailEvent>());
        }

        return events;
    }

    public async Task RemoveAsync(IReadOnlyList<MailEvent> events, CancellationToken cancellationToken)
    {
        foreach (var chunk in events.Chunk(MessagesPerCall))
        {
            var entries = chunk.Select((told, n) =>
                new SqsDeleteEntry(n.ToString(CultureInfo.InvariantCulture), told.Receipt));
            await CallAsync(
                "DeleteMessageBatch", new SqsDelete(queue, [.. entries]), AwsJson.Default.SqsDelete, cancellationToken);
        }
    }

    private async Task<AwsAnswer> CallAsync<T>(
        string operation, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var request = new AwsRequest(AwsService.Sqs, "/", JsonSerializer.SerializeToUtf8Bytes(body, type))
        {
            ContentType = "application/x-amz-json-1.0",
            Target = $"AmazonSQS.{operation}",
            IsRepeatable = true,
        };
        var answer = await caller.SendAsync(request, cancellationToken);
        return answer.IsOk
            ? answer
            : throw new MailUnavailableException(
                AwsFault.Problem(answer, AwsService.Sqs), AwsFault.Remedy(answer, AwsService.Sqs));
    }
}
