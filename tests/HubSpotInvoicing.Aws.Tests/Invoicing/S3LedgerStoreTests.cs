using System.Net;
using System.Text;
using Amazon.S3;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Invoicing;

public sealed class S3LedgerStoreTests(MotoServer server) : IDisposable
{
    private const string First = "ledger/2026-11/00000001.json";

    private static readonly BillingPeriod Period = SampleContents.Period;
    private static readonly RunId Run = RunId.Parse("20261102T060000Z-0a1b2c");
    private static readonly ReadOnlyMemory<byte> Segment = Encoding.UTF8.GetBytes("{}");

    private readonly TestStorage storage = server.OpenStorage();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Segments_lie_where_people_look_for_them()
    {
        await storage.Ledger().TryCreateAsync(Period, 12, Segment, Cancellation);

        Assert.Equal(["ledger/2026-11/00000012.json"], await storage.KeysAsync());
        Assert.Equal($"s3://association-billing/{storage.Options.Prefix}/ledger", storage.Ledger().Location);
    }

    [Fact]
    public async Task The_store_knows_the_sum_and_the_kind_of_a_segment()
    {
        await storage.Ledger().TryCreateAsync(Period, 1, Segment, Cancellation);

        using var answer = await storage.GetAsync(First);

        Assert.Equal("RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=", answer.ChecksumSHA256);
        Assert.Equal("application/json", answer.Headers.ContentType);
        Assert.Null(answer.ServerSideEncryptionMethod);
    }

    [Fact]
    public async Task Segments_are_encrypted_as_the_settings_say()
    {
        storage.Options.Encryption = StorageEncryption.Kms;
        storage.Options.KmsKey = "alias/billing";
        await storage.Ledger().TryCreateAsync(Period, 1, Segment, Cancellation);
        storage.Options.Encryption = StorageEncryption.S3;
        await storage.Ledger().TryCreateAsync(Period, 2, Segment, Cancellation);

        using var first = await storage.GetAsync(First);
        using var second = await storage.GetAsync("ledger/2026-11/00000002.json");

        Assert.Equal(ServerSideEncryptionMethod.AWSKMS, first.ServerSideEncryptionMethod);
        Assert.Equal("alias/billing", first.ServerSideEncryptionKeyManagementServiceKeyId);
        Assert.Equal(ServerSideEncryptionMethod.AES256, second.ServerSideEncryptionMethod);
    }

    [Fact]
    public async Task Objects_with_other_names_are_nobodys_segments()
    {
        await storage.Ledger().TryCreateAsync(Period, 1, Segment, Cancellation);
        foreach (var name in (string[])["2026-11/00000001 copy.json", "2026-11/2.json", "2026-11/0000000x.json",
            "2026-11/00000003.json/x", "2026-12/notes.txt", "old/00000001.json", "2027-01"])
        {
            await storage.PutAsync("ledger/" + name, "");
        }

        Assert.Equal([1], await storage.Ledger().ListSegmentsAsync(Period, Cancellation));
        Assert.Equal([Period], await storage.Ledger().ListPeriodsAsync(Cancellation));
    }

    [Fact]
    public async Task A_listing_of_many_pages_is_read_to_its_end()
    {
        var store = new S3LedgerStore(storage.Open(pageSize: 2));
        for (var number = 1; number <= 5; number++)
        {
            await store.TryCreateAsync(Period, number, Segment, Cancellation);
            await store.TryCreateAsync(Period.AddMonths(number), 1, Segment, Cancellation);
        }

        Assert.Equal([1, 2, 3, 4, 5], await store.ListSegmentsAsync(Period, Cancellation));
        Assert.Equal(6, (await store.ListPeriodsAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_run_shows_once_that_nothing_can_be_written_twice()
    {
        var line = new FaultyLine();
        var store = storage.Ledger(line);
        await using var first = await store.AnnounceAsync(Run, Cancellation);
        await using var second = await store.AnnounceAsync(Run, Cancellation);
        await using var next = await storage.Ledger(line).AnnounceAsync(Run, Cancellation);

        Assert.Equal(["PUT", "PUT", "PUT"], line.Methods);
    }

    [Fact]
    public async Task A_server_that_overwrites_is_refused_before_anything_is_billed()
    {
        var line = new FaultyLine(FaultyLine.Overwrite, FaultyLine.Overwrite);

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => storage.Ledger(line).AnnounceAsync(Run, Cancellation));

        Assert.Contains("this server overwrites objects", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_makes_the_ledger_unavailable_not_empty()
    {
        storage.Options.Bucket = "another-bucket";
        var store = storage.Ledger();

        var faults = new[]
        {
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.ReadAsync(Period, 1, Cancellation)),
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.ListSegmentsAsync(Period, Cancellation)),
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.ListPeriodsAsync(Cancellation)),
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.AnnounceAsync(Run, Cancellation)),
            await Assert.ThrowsAsync<LedgerUnavailableException>(() =>
                store.TryCreateAsync(Period, 1, Segment, Cancellation)),
        };

        Assert.All(
            faults,
            fault =>
                Assert.Contains(
                    "there is no bucket another-bucket; create it, or correct Storage:Bucket",
                    fault.Message,
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_read_is_cancelled_and_not_unavailable()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            storage.Ledger().ReadAsync(Period, 1, cancel.Token));
    }

    [Fact]
    public async Task A_server_that_knows_no_conditions_is_not_asked_twice()
    {
        var line = new FaultyLine(FaultyLine.Answer(HttpStatusCode.NotImplemented, "NotImplemented"));

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => storage.Ledger(line).AnnounceAsync(Run, Cancellation));

        Assert.Contains("status 501, code NotImplemented", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["PUT"], line.Methods);
    }
}
