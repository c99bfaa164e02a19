using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Aws.Invoicing;

/// <summary>The contract again, on a server that is nobody's imitation for tests.</summary>
public sealed class S3LedgerStoreOnCephTests(RadosGateway server)
    : LedgerStoreContract, IClassFixture<RadosGateway>, IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    protected override bool KnowsTheDead => false;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_wrong_secret_is_noticed_and_said()
    {
        using var intruder = server.OpenStorage("wrong");

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => intruder.Ledger().TryCreateAsync(SampleContents.Period, 1, new byte[1], Cancellation));

        Assert.Contains(
            "S3 does not accept the AWS credentials (SignatureDoesNotMatch)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_arrives()
    {
        await using (var stream = await storage.Reports().CreateAsync(
            RunId.Parse("run-a"), SampleContents.Period, "invoices.csv", Cancellation))
        {
            await stream.WriteAsync("a,b\r\n"u8.ToArray(), Cancellation);
        }

        Assert.Equal("a,b\r\n", await storage.TextAsync("reports/2026/11/run-a/invoices.csv"));
    }

    [Fact]
    public async Task A_run_announces_itself()
    {
        await using var presence = await storage.Ledger().AnnounceAsync(RunId.Parse("run-a"), Cancellation);

        Assert.Equal(["ledger/written-once.txt"], await storage.KeysAsync());
    }

    protected override ILedgerStore Open() => storage.Ledger();
}
