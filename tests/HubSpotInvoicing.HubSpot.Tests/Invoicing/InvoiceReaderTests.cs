using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Invoicing;

public sealed class InvoiceReaderTests
{
    [Theory]
    [InlineData("draft", InvoiceStatus.Draft)]
    [InlineData("open", InvoiceStatus.Open)]
    [InlineData("paid", InvoiceStatus.Paid)]
    [InlineData("voided", InvoiceStatus.Voided)]
    [InlineData("processing", InvoiceStatus.Unknown)]
    public async Task Every_status_word_is_known_or_left_alone(string word, InvoiceStatus status)
    {
        await using var account = await TestAccount.StartAsync();
        var (company, key) = AddInvoice(account, word);

        var found = await account.Gateway.ReadAsync([key], TestAccount.Cancel);

        Assert.Equal(status, Assert.Single(found[key]).Status);
        Assert.Equal(company, key.Company.Value);
    }

    [Fact]
    public async Task Without_a_unique_key_invoices_are_found_through_their_company()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.NotUnique });
        var drafts = await account.CreateDraftsAsync(120);

        Assert.Equal(120, drafts.Count);
        Assert.Contains(
            account.Usage.ByEndpoint.Keys, e => e.Contains("companies/invoices/batch/read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_unique_key_a_second_invoice_is_seen()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.NotUnique });
        var (company, key) = AddInvoice(account, "draft");
        account.Emulator.World.AddInvoice(Properties(key, "open"), company);

        var found = await account.Gateway.ReadAsync([key], TestAccount.Cancel);

        Assert.Equal(2, found[key].Count);
    }

    [Fact]
    public async Task Invoices_of_other_keys_are_left_out()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.NotUnique });
        var (company, key) = AddInvoice(account, "draft");
        account.Emulator.World.AddInvoice(new Dictionary<string, string> { ["hs_invoice_status"] = "open" }, company);

        var found = await account.Gateway.ReadAsync(
            [key, key with { Period = BillingPeriod.Parse("2026-10") }], TestAccount.Cancel);

        Assert.Equal([key], found.Keys);
    }

    [Fact]
    public async Task A_reading_that_fails_stops_the_run_instead_of_showing_no_invoice()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { HubSpot = o => o.BreakerFailures = 100 });
        var (_, key) = AddInvoice(account, "draft");
        account.Emulator.Faults.When(
            r => r.Path.Contains("batch/read", StringComparison.Ordinal),
            Fault.Status(503, FaultMoment.BeforeCommit),
            times: 100);

        var stopped = await Assert.ThrowsAsync<RunStoppedException>(() =>
            account.Gateway.ReadAsync([key], TestAccount.Cancel));

        Assert.Equal(StopReason.HubSpotUnavailable, stopped.Reason);
    }

    private static (long Company, InvoiceKey Key) AddInvoice(TestAccount account, string status)
    {
        var company = account.AddMember().Company;
        var key = Bills.KeyOf(company);
        account.Emulator.World.AddInvoice(Properties(key, status), company);
        return (company, key);
    }

    private static Dictionary<string, string> Properties(InvoiceKey key, string status) => new()
    {
        ["membership_invoice_key"] = key.ToString(),
        ["hs_invoice_status"] = status,
        ["hs_currency"] = "USD",
    };
}
