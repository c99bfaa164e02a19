using System.Text.Json;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Batching;

public sealed class BatchWriterTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(413)]
    public async Task A_batch_that_is_refused_whole_is_halved_until_the_culprits_stand_alone(int status)
    {
        string[] culprits = ["17", "63"];
        await using var server = new ScriptedServer(body => TracesOf(body).Any(t => culprits.Contains(CompanyOf(t)))
            ? (status, """{"category":"VALIDATION_ERROR","correlationId":"abc-1"}""")
            : Stored(body));
        await using var account = await StartAsync(server);

        var results = await account.Gateway.WriteDuesAsync(Contents(100), TestAccount.Cancel);

        Assert.Equal(
            culprits, results.Where(r => r.Value is WriteResult.Refused).Select(r => r.Key.Company.ToString()).Order());
        Assert.Equal(98, results.Values.OfType<WriteResult.Done>().Count());
        Assert.All(
            results.Values.OfType<WriteResult.Refused>(),
            r => Assert.Equal((status, "abc-1"), (r.HttpStatus, r.CorrelationId)));
        Assert.InRange(server.Calls, 3, 30);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(405)]
    public async Task A_refusal_that_is_not_about_the_records_is_not_halved(int status)
    {
        await using var server = new ScriptedServer(_ => (status, "{}"));
        await using var account = await StartAsync(server);

        var results = await account.Gateway.WriteDuesAsync(Contents(100), TestAccount.Cancel);

        Assert.Equal(100, results.Values.OfType<WriteResult.Failed>().Count());
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task A_token_without_the_scope_refuses_every_record()
    {
        await using var server = new ScriptedServer(_ => (403, """{"category":"MISSING_SCOPES"}"""));
        await using var account = await StartAsync(server);

        var results = await account.Gateway.WriteDuesAsync(Contents(2), TestAccount.Cancel);

        Assert.Equal(2, results.Values.OfType<WriteResult.Refused>().Count());
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task A_record_that_the_answer_leaves_out_is_unanswered()
    {
        await using var server = new ScriptedServer(body => Stored(body, leaveOut: "2"));
        await using var account = await StartAsync(server);

        var results = await account.Gateway.WriteDuesAsync(Contents(3), TestAccount.Cancel);

        Assert.Equal("2", Assert.Single(results, r => r.Value is WriteResult.Unanswered).Key.Company.ToString());
        Assert.Equal(2, results.Values.OfType<WriteResult.Done>().Count());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = new ScriptedServer(_ => (307, ""));
        await using var account = await StartAsync(server);

        var results = await account.Gateway.WriteDuesAsync(Contents(1), TestAccount.Cancel);

        Assert.Equal(307, Assert.IsType<WriteResult.Failed>(Assert.Single(results.Values)).HttpStatus);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task An_answer_that_quotes_personal_data_is_never_repeated_to_anybody()
    {
        const string Body = """
            {"category":"pat@example.test","message":"pat@example.test","correlationId":"pat@example.test",
            "errors":[{"code":"Pat Example","message":"pat@example.test","context":{"propertyName":["Pat Example"]}}]}
            """;
        await using var server = new ScriptedServer(_ => (400, Body));
        await using var account = await StartAsync(server);

        var results = await account.Gateway.WriteDuesAsync(Contents(1), TestAccount.Cancel);

        Assert.Equal(
            new WriteResult.Refused(400, "HubSpot answered 400.", null), Assert.Single(results.Values));
        Assert.DoesNotContain(account.Log.Lines, l => l.Contains("pat", StringComparison.OrdinalIgnoreCase));
    }

    private static Task<TestAccount> StartAsync(ScriptedServer server) =>
        TestAccount.StartAsync(new TestSetup { HubSpot = o => o.BaseUrl = server.BaseAddress });

    private static List<InvoiceContent> Contents(int count) =>
        Enumerable.Range(1, count).Select(i => Bills.ContentOf((i, 1))).ToList();

    private static string CompanyOf(string trace) => trace.Split(':')[0];

    private static List<string> TracesOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("inputs")
        .EnumerateArray()
        .Select(i => i.GetProperty("objectWriteTraceId").GetString() ?? "")
        .ToList();

    private static (int Status, string Body) Stored(string body, string? leaveOut = null) =>
        (
            200,
            JsonSerializer.Serialize(
                new
                {
                    results = TracesOf(body)
                        .Where(t => CompanyOf(t) != leaveOut)
                        .Reverse()
                        .Select(t => new { id = 1, objectWriteTraceId = t }),
                }));
}
