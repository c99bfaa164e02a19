using HubSpotInvoicing.Delivering;

namespace HubSpotInvoicing.Running;

public sealed class A_canary
{
    private readonly Month month = new();

    public A_canary()
    {
        month.HubSpot.WaveSize = 2;
        for (var id = 1; id <= 5; id++)
        {
            month.Add(id);
        }
    }

    [Fact]
    public async Task Bills_the_lowest_company_ids_and_leaves_the_rest_on_purpose()
    {
        var result = await RunAsync(3);

        Assert.Equal([1, 2, 3], Billed());
        Assert.Equal((StopReason.CanaryBilled, 3, 2), CountsOf(result));
        Assert.Equal(
            "3 new invoices were let through as a canary; the rest waits on purpose.", result.Summary.StopDetail);
        Assert.Contains("Nothing is wrong", month.Report.Rows[^1].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_done_all_that_it_was_asked_to_although_it_is_not_complete()
    {
        var result = await RunAsync(3);

        Assert.True(result.Summary.IsFinished);
        Assert.False(result.Summary.IsComplete);
    }

    [Fact]
    public async Task Names_each_invoice_with_its_pages()
    {
        var result = await RunAsync(2);

        Assert.Equal(["1:2026-11", "2:2026-11"], result.Summary.Canary.Select(i => i.Key.ToString()));
        Assert.All(result.Summary.Canary, invoice =>
        {
            Assert.EndsWith($"/record/0-2/{invoice.Key.Company}", invoice.CompanyPage, StringComparison.Ordinal);
            Assert.Contains("/record/0-53/", invoice.InvoicePage, StringComparison.Ordinal);
            Assert.NotNull(invoice.Amount);
        });
    }

    [Fact]
    public async Task Bills_as_many_new_ones_when_it_is_asked_for_again()
    {
        await RunAsync(2);

        var second = await RunAsync(2);

        Assert.Equal([1, 2, 3, 4], Billed());
        Assert.Equal([3, 4], second.Summary.Canary.Select(i => i.Key.Company.Value));
    }

    [Fact]
    public async Task Leaves_exactly_the_rest_to_the_run_without_it()
    {
        await RunAsync(2);

        var rest = await month.RunAsync();

        Assert.Equal((null, 3, 0), CountsOf(rest));
        Assert.Empty(rest.Summary.Canary);
        Assert.All(month.HubSpot.Invoices.Values, invoices => Assert.Single(invoices));
        Assert.Equal(5, month.Mailer.Sent.Count);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Is_a_whole_run_when_nobody_is_left(int canary)
    {
        var result = await RunAsync(canary);

        Assert.Equal((null, 5, 0), CountsOf(result));
        Assert.Equal(5, result.Summary.Canary.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Takes_the_place_of_the_setting(int setting)
    {
        month.Running.CanaryInvoices = setting;

        var result = await RunAsync(2);

        Assert.Equal((StopReason.CanaryBilled, 2, 3), CountsOf(result));
    }

    [Fact]
    public async Task Opens_no_other_brake()
    {
        month.Running.InvoicesMax = 1;

        var result = await RunAsync(2);

        Assert.Equal((StopReason.BrakeClosed, 1, 4), CountsOf(result));
        Assert.False(result.Summary.IsFinished);
    }

    [Fact]
    public async Task Is_not_finished_when_a_mail_of_it_was_refused()
    {
        month.Mailer.Answers = _ => new MailResult.Refused("INVALID_TO_ADDRESS");

        var result = await RunAsync(1);

        Assert.Equal(StopReason.CanaryBilled, result.Summary.StoppedBy);
        Assert.False(result.Summary.IsFinished);
    }

    private Task<RunResult> RunAsync(int canary) =>
        month.RunAsync(new RunRequest { Period = Month.Period, Canary = canary });

    private IEnumerable<long> Billed() => month.HubSpot.Invoices.Keys.Select(k => k.Company.Value).Order();

    private static (StopReason? Reason, int Invoiced, int NotReached) CountsOf(RunResult result) => (
        result.Summary.StoppedBy,
        result.Summary.Totals.Of(Outcome.Invoiced).Count,
        result.Summary.Totals.Of(Outcome.NotReached).Count);
}
