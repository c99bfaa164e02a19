using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Running;

public sealed class A_brake_that_closes
{
    private readonly Month month = new();

    public A_brake_that_closes() => month.HubSpot.WaveSize = 2;

    [Fact]
    public async Task Lets_no_more_money_through_than_it_allows_across_waves()
    {
        AddProviders(5);
        month.Running.TotalMax = 4000m;

        var result = await month.RunAsync();

        Assert.Equal(3, month.HubSpot.Invoices.Count);
        Assert.Equal((StopReason.BrakeClosed, 3, 2), CountsOf(result));
        Assert.Contains(
            "Running:TotalMax closed: new invoices of USD 4,000.00 are allowed, and USD 5,000.00 are "
            + "due so far, USD 1,000.00 more.",
            result.Summary.StopDetail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_total_that_it_allows_to_the_cent()
    {
        AddProviders(4);
        month.Running.TotalMax = 5000m;

        var result = await month.RunAsync();

        Assert.Equal((null, 4, 0), CountsOf(result));
    }

    [Fact]
    public async Task Lets_no_more_invoices_through_than_it_allows_across_waves()
    {
        AddProviders(5);
        month.Running.InvoicesMax = 3;

        var result = await month.RunAsync();

        Assert.Equal((StopReason.BrakeClosed, 3, 2), CountsOf(result));
        Assert.Contains(
            "3 new invoices are allowed, and 4 are due so far, 1 more.",
            result.Summary.StopDetail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_only_the_canary_through()
    {
        AddProviders(5);
        month.Running.CanaryInvoices = 1;

        var result = await month.RunAsync();

        Assert.Equal((StopReason.BrakeClosed, 1, 4), CountsOf(result));
        Assert.Contains("Running:CanaryInvoices", result.Summary.StopDetail, StringComparison.Ordinal);
        Assert.Contains("open it in the settings", month.Report.Rows[^1].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Lets_the_first_of_the_report_through_however_slow_their_wave_is(int wavesInFlight)
    {
        AddProviders(5);
        month.Fetching.WavesInFlight = wavesInFlight;
        month.Running.CanaryInvoices = 2;
        var first = month.HubSpot.Renewals[0].Member.Key;
        month.HubSpot.Waiting = keys => keys.Contains(first) ? YieldAsync() : Task.CompletedTask;

        await month.RunAsync();

        Assert.Equal([1, 2], month.HubSpot.Invoices.Keys.Select(k => k.Company.Value).Order());
    }

    [Fact]
    public async Task Claims_nothing_that_it_does_not_let_through()
    {
        AddProviders(3);
        month.Running.InvoicesMax = 1;

        await month.RunAsync();

        var claimed = await Invoicing.LedgerReader.ReadEntriesAsync(
            month.Ledger, Month.Period, TestContext.Current.CancellationToken);
        Assert.Single(claimed);
        Assert.Single(month.HubSpot.Writes, w => w.StartsWith("WriteLines", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_exactly_the_rest_to_the_run_after_it_was_opened()
    {
        AddProviders(5);
        month.Running.InvoicesMax = 2;
        await month.RunAsync();
        var first = month.HubSpot.Invoices.Keys.ToList();
        month.Running.InvoicesMax = null;

        await month.RunAsync();

        var invoiced = month.Report.Rows.Where(r => r.Outcome == Outcome.Invoiced).Select(r => r.Key);
        Assert.Equal(3, invoiced.Except(first).Count());
        Assert.All(month.HubSpot.Invoices.Values, invoices => Assert.Single(invoices));
        Assert.Equal(5, month.Mailer.Sent.Count);
    }

    [Fact]
    public async Task Does_not_count_what_is_invoiced_already_or_what_an_earlier_run_began()
    {
        var begun = month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.Open ? Answer.Failed : null;
        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        month.Add(2);
        month.Running.InvoicesMax = 1;

        var result = await month.RunAsync();

        Assert.Equal((null, 2, 0), CountsOf(result));
        Assert.Single(month.HubSpot.Invoices[begun]);
    }

    [Fact]
    public async Task Bills_nobody_when_too_many_are_rejected()
    {
        AddProviders(3);
        AddRejected(10, 11);
        month.HubSpot.WaveSize = 5;
        month.Running.RejectedPercentMax = 39.9m;
        month.Running.RejectedPercentFrom = 5;

        var result = await month.RunAsync();

        Assert.Equal((StopReason.BrakeClosed, 0, 3), CountsOf(result));
        Assert.Contains(
            "2 of 5 companies are rejected, 40 %, and 39.9 % are allowed.",
            result.Summary.StopDetail,
            StringComparison.Ordinal);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Theory]
    [InlineData(40, 5)]
    [InlineData(10, 6)]
    public async Task Tolerates_the_share_that_it_allows_and_any_share_of_too_few(int percent, int from)
    {
        AddProviders(3);
        AddRejected(10, 11);
        month.HubSpot.WaveSize = 5;
        month.Running.RejectedPercentMax = percent;
        month.Running.RejectedPercentFrom = from;

        var result = await month.RunAsync();

        Assert.Equal((null, 3, 0), CountsOf(result));
    }

    private static (StopReason? Reason, int Invoiced, int NotReached) CountsOf(RunResult result) => (
        result.Summary.StoppedBy,
        result.Summary.Totals.Of(Outcome.Invoiced).Count,
        result.Summary.Totals.Of(Outcome.NotReached).Count);

    /// <summary>Long enough for the waves behind to be billed meanwhile, if they were begun.</summary>
    private static async Task YieldAsync()
    {
        for (var turn = 0; turn < 10_000; turn++)
        {
            await Task.Yield();
        }
    }

    private void AddProviders(int count)
    {
        for (var id = 1; id <= count; id++)
        {
            month.Add(id);
        }
    }

    private void AddRejected(params IReadOnlyList<long> ids)
    {
        foreach (var id in ids)
        {
            month.Add(id, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "Sponsor" });
        }
    }
}
