using System.Net;
using System.Text;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws;

public sealed class S3BucketTests(MotoServer server) : IDisposable
{
    private const string Path = "ledger/2026-11/00000001.json";
    private const string Json = "application/json";
    private static readonly ReadOnlyMemory<byte> Ours = Encoding.UTF8.GetBytes("ours");

    private static readonly FaultyLine.Fate Conflict =
        FaultyLine.Answer(HttpStatusCode.Conflict, "ConditionalRequestConflict");

    private static readonly FaultyLine.Fate Busy = FaultyLine.Answer(HttpStatusCode.ServiceUnavailable, "SlowDown");

    private readonly TestStorage storage = server.OpenStorage();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_recognised_as_its_own()
    {
        var line = new FaultyLine(FaultyLine.LoseAnswer);

        Assert.True(await CreateAsync(line));

        Assert.Equal(["PUT", "PUT", "GET"], line.Methods);
        Assert.Equal("ours", await storage.TextAsync(Path));
    }

    [Fact]
    public async Task A_write_that_never_arrived_does_not_claim_what_another_wrote()
    {
        await storage.PutAsync(Path, "theirs");

        Assert.False(await CreateAsync(new FaultyLine(FaultyLine.LoseRequest)));

        Assert.Equal("theirs", await storage.TextAsync(Path));
    }

    [Fact]
    public async Task A_name_that_is_taken_at_the_first_attempt_is_not_ours_whatever_it_holds()
    {
        await storage.PutAsync(Path, "ours");
        var line = new FaultyLine();

        Assert.False(await CreateAsync(line));

        Assert.Equal(["PUT"], line.Methods);
    }

    [Fact]
    public async Task A_write_whose_every_answer_was_lost_is_read_back()
    {
        storage.Options.RetryCountMax = 1;

        Assert.True(await CreateAsync(new FaultyLine(FaultyLine.LoseAnswer, FaultyLine.LoseAnswer)));
    }

    [Fact]
    public async Task A_name_that_another_took_while_our_line_was_dead_is_taken()
    {
        storage.Options.RetryCountMax = 0;
        await storage.PutAsync(Path, "theirs");

        Assert.False(await CreateAsync(new FaultyLine(FaultyLine.LoseAnswer)));
    }

    [Fact]
    public async Task A_write_that_never_arrived_at_all_fails()
    {
        storage.Options.RetryCountMax = 1;

        await Assert.ThrowsAsync<HttpRequestException>(
            () => CreateAsync(new FaultyLine(FaultyLine.LoseRequest, FaultyLine.LoseRequest)));

        Assert.Empty(await storage.KeysAsync());
    }

    [Fact]
    public async Task A_refusal_after_a_lost_answer_is_settled_by_reading_back()
    {
        var refusal = FaultyLine.Answer(HttpStatusCode.Forbidden, "ExpiredToken");

        Assert.True(await CreateAsync(new FaultyLine(FaultyLine.LoseAnswer, refusal)));
    }

    [Fact]
    public async Task A_conflict_with_another_writer_is_tried_again()
    {
        Assert.True(await CreateAsync(new FaultyLine(Conflict)));
        Assert.False(await CreateAsync(new FaultyLine(Conflict), "other"));
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_after_longer_and_longer_waits()
    {
        Assert.True(await CreateAsync(new FaultyLine(Busy, Busy, Busy)));

        Assert.Equal([200, 400, 800], storage.Clock.WaitsMs);
    }

    [Fact]
    public async Task Attempts_have_an_end()
    {
        storage.Options.RetryCountMax = 2;
        var line = new FaultyLine(Busy, Busy, Busy, Busy, Busy, Busy);

        await Assert.ThrowsAnyAsync<Exception>(() => storage.Open(line).ReadAsync(Path, Cancellation));

        Assert.Equal(3, line.Methods.Count());
    }

    [Fact]
    public async Task Bytes_that_were_changed_on_the_way_are_read_again()
    {
        await CreateAsync(new FaultyLine());
        var line = new FaultyLine(FaultyLine.Alter(bytes => bytes[0]++));

        var read = await storage.Open(line).ReadAsync(Path, Cancellation);

        Assert.Equal(Ours.ToArray(), read);
        Assert.Equal(["GET", "GET"], line.Methods);
    }

    private Task<bool> CreateAsync(FaultyLine line, string text = "ours") =>
        storage.Open(line).TryCreateAsync(Path, Encoding.UTF8.GetBytes(text), Json, Cancellation);
}
