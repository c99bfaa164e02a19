using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>What calls of AWS leave in the log; nobody answers but the line itself.</summary>
public sealed class CallLogTests
{
    private const string Nobody = "http://127.0.0.1:9";

    private readonly BasicAWSCredentials credentials = new("key", "telltale-secret");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_attempt_of_a_call_stands_there_once_and_shows_nobodys_address()
    {
        var log = new KeptLog<AwsCaller>();
        var gossip = Says(
            HttpStatusCode.ServiceUnavailable,
            """{"message":"telltale@member.test is busy","code":"Busy"}"""
        );
        using var caller = new AwsCaller(
            Options.Create(new AwsOptions { ServiceUrl = Nobody }),
            new InstantClock(),
            new Random(1),
            credentials,
            new FaultyLine(
                gossip,
                FaultyLine.LoseRequest,
                Says(HttpStatusCode.OK, """{"MessageId":"telltale"}""")).ToHandler(),
            log);
        var body = Encoding.UTF8.GetBytes(
            """{"FromEmailAddress":"telltale@association.test","Content":{"Raw":{"Data":"dGVsbHRhbGU="}}}"""
        );

        await caller.SendAsync(new AwsRequest(AwsService.Ses, "/v2/email", body) { IsRepeatable = true }, Cancellation);

        Assert.Equal(
            [
                "Warning: SES /v2/email ended Answered with 503  in * ms (attempt 1, request id ); "
                + """request {"FromEmailAddress":"***","Content":{"Raw":{"Data":"***"}}}; answer {"message":"***","code":"Busy"}""",
                "Warning: SES /v2/email ended Lost with 0  in * ms (attempt 2, request id ); "
                + """request {"FromEmailAddress":"***","Content":{"Raw":{"Data":"***"}}}; answer none""",
                "Information: SES /v2/email answered 200 in * ms (attempt 3, request id (null))",
            ],
            log.Lines.Select(WithoutTime));
    }

    [Fact]
    public async Task Each_attempt_on_the_bucket_stands_there_once_with_the_objects_name()
    {
        var log = new KeptLog<S3Bucket>();
        var options = new StorageOptions { Bucket = "invoices", Prefix = "test", ServiceUrl = Nobody };
        using var client = new AmazonS3Client(
            credentials,
            new FaultyLine(
                FaultyLine.Answer(HttpStatusCode.ServiceUnavailable, "SlowDown"),
                FaultyLine.LoseRequest,
                Says(HttpStatusCode.OK, ""),
                FaultyLine.Answer(HttpStatusCode.NotFound, "NoSuchKey")).Into(S3Clients.Configure(options)));
        var bucket = new S3Bucket(client, Options.Create(options), new InstantClock(), log);

        await bucket.TryCreateAsync(
            "ledger/2026-11/00000001.json", """{"name":"telltale"}"""u8.ToArray(), "application/json", Cancellation);
        Assert.Null(await bucket.ReadAsync("ledger/2026-11/00000002.json", Cancellation));

        Assert.Equal(
            [
                "Warning: S3 PutObject ledger/2026-11/00000001.json failed with 503 SlowDown in * "
                + "ms (attempt 1, request id R1, "
                + """host id H1); request {"name":"***"}""",
                "Warning: S3 PutObject ledger/2026-11/00000001.json failed with  HttpRequestException in * ms "
                + """(attempt 2, request id , host id ); request {"name":"***"}""",
                "Information: S3 PutObject ledger/2026-11/00000001.json answered 200 in * ms "
                + "(attempt 3, request id (null))",
                "Information: S3 GetObject ledger/2026-11/00000002.json answered 404 in * "
                + "ms (attempt 1, request id R1)",
            ],
            log.Lines.Select(WithoutTime));
    }

    private static FaultyLine.Fate Says(HttpStatusCode status, string body) => (_, request) => Task.FromResult(
        new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });

    private static string WithoutTime(string line) =>
        string.Join(
            ' ',
            line.Split(' ').Select((word, place) => line.Split(' ').ElementAtOrDefault(place + 1) == "ms" ? "*" : word));
}
