using System.Net;
using System.Text;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Reporting;

public sealed class S3ReportStoreTests(MotoServer server) : IDisposable
{
    private const string Expected = "reports/2026/03/20260302T060000Z-0a1b2c/invoices.csv";

    private static readonly BillingPeriod Period = BillingPeriod.Parse("2026-03");
    private static readonly RunId Run = RunId.Parse("20260302T060000Z-0a1b2c");

    private readonly TestStorage storage = server.OpenStorage();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Location => $"s3://association-billing/{storage.Options.Prefix}/{Expected}";

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_document_lies_under_its_year_month_and_run()
    {
        await WriteAsync("a,b\r\n");

        Assert.Equal(Location, storage.Reports().LocationOf(Run, Period, "invoices.csv"));
        Assert.Equal("a,b\r\n", await storage.TextAsync(Expected));
    }

    [Theory]
    [InlineData("invoices.csv", "text/csv; charset=utf-8")]
    [InlineData("report.html", "text/html; charset=utf-8")]
    [InlineData("summary.json", "application/json")]
    [InlineData("invoices.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("notes", "application/octet-stream")]
    public async Task A_browser_knows_what_it_opens(string name, string expected)
    {
        await using (await storage.Reports().CreateAsync(Run, Period, name, Cancellation))
        {
        }

        using var answer = await storage.GetAsync(Expected.Replace("invoices.csv", name, StringComparison.Ordinal));
        Assert.Equal(expected, answer.Headers.ContentType);
    }

    [Fact]
    public async Task Runs_are_listed_by_their_periods()
    {
        var later = RunId.Parse("20260309T060000Z-0a1b2c");
        await WriteAsync(later, Period);
        await WriteAsync(Run, Period);
        await WriteAsync(Run, BillingPeriod.Parse("2025-12"));
        await storage.Reports().ReplaceIndexAsync("page"u8.ToArray(), Cancellation);

        Assert.Equal(
            [BillingPeriod.Parse("2025-12"), Period], await storage.Reports().ListPeriodsAsync(Cancellation));
        Assert.Equal([Run, later], await storage.Reports().ListRunsAsync(Period, Cancellation));
        Assert.Empty(await storage.Reports().ListRunsAsync(BillingPeriod.Parse("2024-12"), Cancellation));
    }

    [Fact]
    public async Task The_page_over_all_runs_is_replaced()
    {
        await storage.Reports().ReplaceIndexAsync("a long first page"u8.ToArray(), Cancellation);
        var address = await storage.Reports().ReplaceIndexAsync("second"u8.ToArray(), Cancellation);

        Assert.Equal($"s3://association-billing/{storage.Options.Prefix}/reports/index.html", address);
        Assert.Equal("second", await storage.TextAsync("reports/index.html"));
        using var answer = await storage.GetAsync("reports/index.html");
        Assert.Equal("text/html; charset=utf-8", answer.Headers.ContentType);
    }

    [Fact]
    public async Task A_document_is_not_there_before_it_is_whole()
    {
        await using var stream = await CreateAsync();
        await stream.WriteAsync(new byte[200_000], Cancellation);
        await stream.FlushAsync(Cancellation);

        Assert.Empty(await storage.KeysAsync());
    }

    [Fact]
    public async Task A_document_of_many_megabytes_arrives_byte_for_byte()
    {
        var bytes = Enumerable.Range(0, 9_000_000).Select(i => (byte)(i % 251)).ToArray();
        await using (var stream = await CreateAsync())
        {
            foreach (var part in bytes.Chunk(100_000))
            {
                await stream.WriteAsync(part, Cancellation);
            }
        }

        using var answer = await storage.GetAsync(Expected);
        using var read = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(read, Cancellation);
        Assert.Equal(bytes, read.ToArray());
    }

    [Fact]
    public async Task A_rerun_under_the_same_id_replaces_its_document()
    {
        await WriteAsync("first");
        await WriteAsync("second");

        Assert.Equal("second", await storage.TextAsync(Expected));
    }

    [Fact]
    public async Task A_writer_that_is_not_asynchronous_works_too()
    {
        using (var writer = new StreamWriter(await CreateAsync()))
        {
            writer.Write("text");
        }

        Assert.Equal("text", await storage.TextAsync(Expected));
    }

    [Fact]
    public async Task Closing_twice_sends_once()
    {
        var line = new FaultyLine();
        var stream = await CreateAsync(line);
        await stream.DisposeAsync();
        await stream.DisposeAsync();
        stream.Dispose();

        Assert.Equal(["PUT"], line.Methods);
    }

    [Fact]
    public async Task A_document_that_was_lost_on_the_way_is_sent_again_from_its_beginning()
    {
        var busy = FaultyLine.Answer(HttpStatusCode.ServiceUnavailable, "SlowDown");
        await using (var stream = await CreateAsync(new FaultyLine(FaultyLine.LoseAnswer, busy)))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes("whole"), Cancellation);
        }

        Assert.Equal("whole", await storage.TextAsync(Expected));
    }

    [Fact]
    public async Task A_document_that_cannot_be_sent_is_named()
    {
        var refusal = FaultyLine.Answer(HttpStatusCode.Forbidden, "AccessDenied");
        var stream = await CreateAsync(new FaultyLine(refusal));

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(async () => await stream.DisposeAsync());

        Assert.Equal(Location, fault.Location);
        Assert.Contains("may not use the bucket association-billing", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../invoices.csv")]
    [InlineData("a/b.csv")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_cannot_leave_the_runs_folder(string name)
    {
        Assert.Throws<ArgumentException>(() => storage.Reports().LocationOf(Run, Period, name));
    }

    [Fact]
    public async Task A_document_is_read_back_unless_it_is_too_long_or_not_there()
    {
        await WriteAsync("abc");

        Assert.Equal("abc"u8.ToArray(), (await ReadAsync("invoices.csv", bytesMax: 3))?.ToArray());
        Assert.Null(await ReadAsync("invoices.csv", bytesMax: 2));
        Assert.Null(await ReadAsync("report.html", bytesMax: 100));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_named()
    {
        var line = new FaultyLine(FaultyLine.Answer(HttpStatusCode.Forbidden, "AccessDenied"));

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(
            () => storage.Reports(line).ReadAsync(Run, Period, "invoices.csv", 100, Cancellation));

        Assert.Equal(Location, fault.Location);
    }

    private Task<ReadOnlyMemory<byte>?> ReadAsync(string name, int bytesMax) =>
        storage.Reports().ReadAsync(Run, Period, name, bytesMax, Cancellation);

    private async Task WriteAsync(string text)
    {
        await using var stream = await CreateAsync();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
    }

    private Task<Stream> CreateAsync(FaultyLine? line = null) =>
        storage.Reports(line).CreateAsync(Run, Period, "invoices.csv", Cancellation);

    private async Task WriteAsync(RunId run, BillingPeriod period)
    {
        await using (await storage.Reports().CreateAsync(run, period, "summary.json", Cancellation))
        {
        }
    }
}
