using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;
using Moq;

namespace HubSpotInvoicing.Preparing;

public sealed class LedgerExaminerTests
{
    private static readonly BillingPeriod November = SampleContents.Period;

    private readonly MemoryLedgerStore store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_without_a_ledger_is_as_it_has_to_be()
    {
        var check = await ExamineAsync(store);

        Assert.Equal((CheckVerdict.Passed, CheckArea.Settings), (check.Verdict, check.Area));
        Assert.Contains("no ledger yet", check.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_ledger_is_told_with_its_months()
    {
        await WriteAsync(November.AddMonths(1));
        await WriteAsync(November);
        await WriteAsync(November.AddMonths(-1));

        var check = await ExamineAsync(store);

        Assert.Equal(CheckVerdict.Passed, check.Verdict);
        Assert.Contains("3 months, 2026-10 to 2026-12", check.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_damaged_month_fails_whichever_it_is()
    {
        await WriteAsync(November);
        await store.TryCreateAsync(November.AddMonths(1), 1, "no json"u8.ToArray(), Cancellation);

        var check = await ExamineAsync(store);

        Assert.Equal(("settings.ledger", CheckVerdict.Failed), (check.Id, check.Verdict));
        Assert.Contains("2026-12", check.Evidence, StringComparison.Ordinal);
        Assert.Contains("ledger verify", check.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_fails()
    {
        var away = new Mock<ILedgerStore>();
        away.Setup(s => s.ListPeriodsAsync(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new LedgerUnavailableException("nowhere", "It is away."));

        var check = await ExamineAsync(away.Object);

        Assert.Equal((CheckVerdict.Failed, CheckArea.Settings), (check.Verdict, check.Area));
        Assert.Contains("It is away.", check.Evidence, StringComparison.Ordinal);
    }

    private static async Task<Check> ExamineAsync(ILedgerStore store) =>
        Assert.Single(await new LedgerExaminer(store).ExamineAsync(ExaminationDepth.Look, Cancellation));

    private async Task WriteAsync(BillingPeriod period)
    {
        await using var ledger = await InvoiceLedger.OpenAsync(
            store, period, RunId.Parse("a"), new InvoicingOptions(), new FakeTime(), Cancellation);
        await ledger.ClaimAsync(
            [SampleContents.Of(1) with { Key = new InvoiceKey(CompanyId.Of(1), period) }], Cancellation);
    }
}
