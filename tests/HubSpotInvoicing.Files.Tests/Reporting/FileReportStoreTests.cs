using System.Text;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

public sealed class FileReportStoreTests : IDisposable
{
    private static readonly BillingPeriod Period = BillingPeriod.Parse("2026-03");
    private static readonly RunId Run = RunId.Parse("20260302T060000Z-0a1b2c");

    private readonly TempFolder folder = new();
    private readonly FileReportStore store;

    public FileReportStoreTests() => store = new FileReportStore(folder.Path);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Expected => folder["reports", "2026", "03", Run.Value, "invoices.csv"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_document_lies_under_its_year_month_and_run()
    {
        await using (var stream = await CreateAsync())
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes("a,b\r\n"), Cancellation);
        }

        Assert.Equal(Expected, store.LocationOf(Run, Period, "invoices.csv"));
        Assert.Equal("a,b\r\n", await File.ReadAllTextAsync(Expected, Cancellation));
        Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_document_is_not_there_before_it_is_whole()
    {
        await using var stream = await CreateAsync();
        await stream.WriteAsync(new byte[200_000], Cancellation);
        await stream.FlushAsync(Cancellation);

        Assert.False(File.Exists(Expected));
        Assert.True(File.Exists(Expected + ".part"));
    }

    [Fact]
    public async Task A_writer_that_is_not_asynchronous_works_too()
    {
        using (var writer = new StreamWriter(await CreateAsync()))
        {
            writer.Write("text");
        }

        Assert.Equal("text", await File.ReadAllTextAsync(Expected, Cancellation));
    }

    [Fact]
    public async Task Runs_are_listed_by_their_periods()
    {
        var later = RunId.Parse("20260309T060000Z-0a1b2c");
        await WriteAsync(later, Period);
        await WriteAsync(Run, Period);
        await WriteAsync(Run, Period.AddMonths(-3));
        Directory.CreateDirectory(folder["reports", "2026", "not a month"]);
        Directory.CreateDirectory(folder["reports", "2026", "03", "not a run"]);

        Assert.Equal([Period.AddMonths(-3), Period], await store.ListPeriodsAsync(Cancellation));
        Assert.Equal([Run, later], await store.ListRunsAsync(Period, Cancellation));
        Assert.Empty(await store.ListRunsAsync(Period.AddMonths(1), Cancellation));
    }

    [Fact]
    public async Task Without_any_report_nothing_is_listed()
    {
        Assert.Empty(await store.ListPeriodsAsync(Cancellation));
        Assert.Empty(await store.ListRunsAsync(Period, Cancellation));
    }

    [Fact]
    public async Task The_page_over_all_runs_is_replaced_whole()
    {
        await store.ReplaceIndexAsync("a long first page"u8.ToArray(), Cancellation);
        var path = await store.ReplaceIndexAsync("second"u8.ToArray(), Cancellation);

        Assert.Equal(folder["reports", "index.html"], path);
        Assert.Equal("second", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Single(Directory.GetFiles(folder["reports"]));
    }

    [Fact]
    public async Task A_page_over_all_runs_that_cannot_be_written_says_so()
    {
        Directory.CreateDirectory(folder["reports", "index.html"]);

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(
            () => store.ReplaceIndexAsync("page"u8.ToArray(), Cancellation));

        Assert.Equal(folder["reports", "index.html"], fault.Location);
    }

    [Fact]
    public async Task Closing_twice_is_harmless()
    {
        var stream = await CreateAsync();
        await stream.DisposeAsync();
        await stream.DisposeAsync();
        stream.Dispose();

        Assert.True(File.Exists(Expected));
    }

    [Theory]
    [InlineData("../invoices.csv")]
    [InlineData("a/b.csv")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_cannot_leave_the_runs_folder(string name)
    {
        Assert.Throws<ArgumentException>(() => store.LocationOf(Run, Period, name));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(folder["reports"], "a file where the folder belongs", Cancellation);

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(CreateAsync);

        Assert.Equal(Expected, fault.Location);
    }

    [Fact]
    public async Task A_document_that_cannot_be_published_is_named()
    {
        var stream = await CreateAsync();
        Directory.CreateDirectory(Expected);

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(async () => await stream.DisposeAsync());

        Assert.Equal(Expected, fault.Location);
    }

    [Fact]
    public async Task A_document_is_read_back_unless_it_is_too_long()
    {
        await using (var stream = await CreateAsync())
        {
            await stream.WriteAsync(new byte[] { 1, 2, 3 }, Cancellation);
        }

        Assert.Equal([1, 2, 3], (await ReadAsync(bytesMax: 3))?.ToArray());
        Assert.Null(await ReadAsync(bytesMax: 2));
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_absent() => Assert.Null(await ReadAsync(bytesMax: 100));

    private Task<ReadOnlyMemory<byte>?> ReadAsync(int bytesMax) =>
        store.ReadAsync(Run, Period, "invoices.csv", bytesMax, Cancellation);

    private Task<Stream> CreateAsync() => store.CreateAsync(Run, Period, "invoices.csv", Cancellation);

    private async Task WriteAsync(RunId run, BillingPeriod period)
    {
        await using (await store.CreateAsync(run, period, "summary.json", Cancellation))
        {
        }
    }
}
