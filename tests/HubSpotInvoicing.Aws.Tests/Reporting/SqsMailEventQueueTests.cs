using System.Text.Json;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Reporting;

public sealed class SqsMailEventQueueTests(MotoServer server) : IDisposable
{
    private readonly AwsCaller caller = new(
        Microsoft.Extensions.Options.Options.Create(new AwsOptions { ServiceUrl = server.Url }),
        TimeProvider.System,
        new Random(1),
        new BasicAWSCredentials("key", "secret"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => caller.Dispose();

    [Fact]
    public async Task Everything_in_the_queue_is_taken_and_goes_when_it_is_removed()
    {
        var url = await CreateAsync("everything");
        for (var n = 0; n < 23; n++)
        {
            await PutAsync(url, SesEvents.Wrapped(SesEvents.Bounce($"0100-{n}", "9011", $"gone{n}@member.example")));
        }

        var queue = Queue(url);
        var events = await queue.ReceiveAsync(Cancellation);
        await queue.RemoveAsync(events, Cancellation);

        Assert.Equal(23, events.Select(e => e.MessageId).Distinct().Count());
        Assert.Equal((0, 0), await LeftAsync(url));
    }

    [Fact]
    public async Task What_is_not_removed_comes_back_later_and_what_cannot_be_read_stays()
    {
        var url = await CreateAsync("later");
        await PutAsync(url, SesEvents.Wrapped(SesEvents.Open("0100-a")));
        await PutAsync(url, "not an event");

        var events = await Queue(url).ReceiveAsync(Cancellation);

        Assert.Single(events);
        Assert.Equal((0, 2), await LeftAsync(url));
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_told_with_what_to_do()
    {
        var fault = await Assert.ThrowsAsync<MailUnavailableException>(
            () => Queue($"{server.Url}/123456789012/nowhere").ReceiveAsync(Cancellation));

        Assert.Equal("Check Mail:EventsQueueUrl.", fault.Remedy);
    }

    [Fact]
    public async Task An_event_is_kept_once_in_the_bucket()
    {
        using var storage = server.OpenStorage();
        var store = new S3MailEventStore(storage.Open());
        var told =
            SesEventReader.Read(new SqsMessage("r", SesEvents.Open("0100-a"))) ?? throw new InvalidOperationException();

        await store.KeepAsync(told, Cancellation);
        await store.KeepAsync(told with { Content = new byte[1] }, Cancellation);

        Assert.Equal(SesEvents.Open("0100-a"), await storage.TextAsync("mail-events/2026-11/0100-a-Open.json"));
        var kept = Assert.Single(await store.ReadAsync(BillingPeriod.Parse("2026-11"), Cancellation));
        var read = new SesMailEventReader().Read(kept);
        Assert.Equal((told.MessageId, told.Kind, told.Key), (read?.MessageId, read?.Kind, read?.Key));
        Assert.Empty(await store.ReadAsync(BillingPeriod.Parse("2026-10"), Cancellation));
    }

    private SqsMailEventQueue Queue(string url) =>
        new(caller, Microsoft.Extensions.Options.Options.Create(new MailOptions { EventsQueueUrl = url }));

    private async Task<string> CreateAsync(string name)
    {
        using var answer = await CallAsync("CreateQueue", new { QueueName = name });
        return answer.RootElement.GetProperty("QueueUrl").GetString() ?? "";
    }

    private async Task PutAsync(string url, string text) =>
        (await CallAsync("SendMessage", new { QueueUrl = url, MessageBody = text })).Dispose();

    private async Task<(int Visible, int Hidden)> LeftAsync(string url)
    {
        using var answer = await CallAsync(
            "GetQueueAttributes", new { QueueUrl = url, AttributeNames = new[] { "All" } });
        var attributes = answer.RootElement.GetProperty("Attributes");
        return (Count("ApproximateNumberOfMessages"), Count("ApproximateNumberOfMessagesNotVisible"));

        int Count(string name) => int.Parse(attributes.GetProperty(name).GetString() ?? "-1");
    }

    private async Task<JsonDocument> CallAsync(string operation, object body)
    {
        var request = new AwsRequest(AwsService.Sqs, "/", JsonSerializer.SerializeToUtf8Bytes(body))
        {
            ContentType = "application/x-amz-json-1.0",
            Target = $"AmazonSQS.{operation}",
            IsRepeatable = true,
        };
        return JsonDocument.Parse((await caller.SendAsync(request, Cancellation)).Body);
    }
}
