using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Access;

public sealed class SecretsManagerReaderTests(MotoServer server)
{
    private const string Text = """{"accessToken": "pat-hidden"}""";

    private readonly BasicAWSCredentials credentials = new("key", "secret");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_is_read_as_it_was_stored()
    {
        await CallAsync("CreateSecret", new { Name = "as-stored", SecretString = Text });

        Assert.Equal(Text, await ReadAsync("as-stored"));
    }

    [Fact]
    public async Task A_secret_that_was_exchanged_is_read_in_its_newest_version()
    {
        await CallAsync("CreateSecret", new { Name = "exchanged", SecretString = "old" });
        await CallAsync("PutSecretValue", new { SecretId = "exchanged", SecretString = Text });

        Assert.Equal(Text, await ReadAsync("exchanged"));
    }

    [Fact]
    public async Task A_secret_that_is_not_there_is_named_with_what_to_do()
    {
        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ReadAsync("nowhere"));

        Assert.StartsWith(
            "The secret 'nowhere' cannot be read: Secrets Manager answered", refused.Problem, StringComparison.Ordinal);
        Assert.Equal("Check its name and region, or create it.", refused.Remedy);
    }

    [Fact]
    public async Task A_right_that_is_missing_is_named()
    {
        var denied = FaultyLine.Answer(HttpStatusCode.BadRequest, "AccessDeniedException");
        var line = new FaultyLine(async (send, request) =>
        {
            var answer = await denied(send, request);
            answer.Headers.Add("x-amzn-ErrorType", "AccessDeniedException:http://internal.example/");
            return answer;
        });

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ReadAsync("denied", line));

        Assert.Equal("Let the role use secretsmanager:GetSecretValue on it.", refused.Remedy);
    }

    [Fact]
    public async Task A_secret_of_bytes_is_refused()
    {
        await CallAsync("CreateSecret", new { Name = "bytes", SecretBinary = Convert.ToBase64String([1, 2, 3]) });

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ReadAsync("bytes"));

        Assert.Equal("The secret 'bytes' holds no text.", refused.Problem);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_again()
    {
        await CallAsync("CreateSecret", new { Name = "lost", SecretString = Text });
        var line = new FaultyLine(FaultyLine.LoseAnswer, FaultyLine.Answer(HttpStatusCode.InternalServerError, "Oops"));

        Assert.Equal(Text, await ReadAsync("lost", line));
        Assert.Equal(3, line.Methods.Count());
    }

    private Task<string> ReadAsync(string secret, FaultyLine? line = null) =>
        new SecretsManagerReader(SesServer.CallerAt(server.Url, credentials, new InstantClock(), line))
            .ReadAsync(secret, Cancellation);

    private async Task CallAsync(string operation, object body)
    {
        using var caller = SesServer.CallerAt(server.Url, credentials, new InstantClock(), line: null);
        var answer = await caller.SendAsync(
            new AwsRequest(AwsService.SecretsManager, "/", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body)))
            {
                ContentType = "application/x-amz-json-1.1",
                Target = $"secretsmanager.{operation}",
                IsRepeatable = true,
            },
            Cancellation);
        Assert.True(answer.IsOk, answer.Body);
    }
}
