using System.Text.Json;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Whether the queue of mail events is there; a run without it bills all the same.</summary>
internal sealed class MailQueueExaminer(AwsReading aws, IOptions<MailOptions> settings) : IExaminer
{
    private const string Id = "aws.mail-events";
    private const string Waiting = "ApproximateNumberOfMessages";

    private static readonly AwsService Queue = AwsService.Sqs with { Rights = "sqs:GetQueueAttributes" };

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var ask = JsonSerializer.SerializeToUtf8Bytes(
            new SqsAsk(settings.Value.EventsQueueUrl, [Waiting]), AwsJson.Default.SqsAsk);
        var answer = await aws.CallAsync(Queue, "AmazonSQS.GetQueueAttributes", ask, cancellationToken);
        if (answer.Code is "QueueDoesNotExist" or "AWS.SimpleQueueService.NonExistentQueue" or "NonExistentQueue")
        {
            return
            [
                Check.Warned(
                    Id,
                    CheckArea.Aws,
                    "The queue of mail events does not exist, so no report tells of bounces.",
                    "Correct or remove Mail:EventsQueueUrl."),
            ];
        }

        return answer.IsOk
            && AwsReading.Read(answer, AwsJson.Default.SqsAttributes)?.Attributes?.GetValueOrDefault(Waiting)
                is { } waiting
            ?
            [
                Check.Passed(
                    Id,
                    CheckArea.Aws,
                    $"The queue of mail events is there; {waiting} events wait for the next run."),
            ]
            : [AwsReading.Unclear(Id, answer, Queue)];
    }
}
