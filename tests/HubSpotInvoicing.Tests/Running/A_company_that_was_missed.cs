using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Running;

public sealed class A_company_that_was_missed
{
    private static readonly RunRequest WithMissed = new() { Period = Month.Period, Missed = MissedBilling.Billed };

    private readonly Month month = new();

    [Fact]
    public async Task Is_listed_whatever_the_state_of_its_data_and_not_billed()
    {
        month.Fetching.FirstPeriod = "2026-08";
        var key = month.Add(1, "2026-09-30", new Dictionary<MemberField, string?> { [MemberField.Name] = null }, []);

        var result = await month.RunAsync();

        var missed = Assert.Single(result.Summary.Missed);
        Assert.Equal((key, new DateOnly(2026, 9, 30)), (missed.Key, missed.RenewalDay));
        Assert.Empty(month.Report.Rows);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Theory]
    [InlineData("2026-07-31", "2026-01", 3)]
    [InlineData("2026-09-30", "2026-10", 3)]
    [InlineData("2026-09-30", "2026-01", 1)]
    [InlineData("2026-10-31", null, 3)]
    public async Task Is_not_ours_before_the_first_period_or_too_long_ago(string day, string? first, int months)
    {
        month.Fetching.FirstPeriod = first;
        month.Fetching.MissedMonths = months;
        month.Add(1, day);

        var result = await month.RunAsync();

        Assert.Empty(result.Summary.Missed);
    }

    [Fact]
    public async Task Is_found_from_the_earliest_period_of_the_ledger_on()
    {
        month.Add(1, "2026-10-05");
        await month.RunAsync(new RunRequest { Period = BillingPeriod.Parse("2026-10") });
        var key = month.Add(2, "2026-10-06");

        var result = await month.RunAsync();

        Assert.Equal(key, Assert.Single(result.Summary.Missed).Key);
    }

    [Fact]
    public async Task Is_billed_under_the_key_of_its_own_month_when_asked_for()
    {
        month.Fetching.FirstPeriod = "2026-08";
        var key = month.Add(1, "2026-10-31");

        var result = await month.RunAsync(WithMissed);
        var row = month.Report.Rows.Single();
        var again = await month.RunAsync(WithMissed);

        Assert.Equal("1:2026-10", key.ToString());
        Assert.Equal((key, Outcome.Invoiced), (row.Key, row.Outcome));
        Assert.Empty(result.Summary.Missed);
        Assert.Empty(month.Report.Rows);
        Assert.Empty(again.Summary.Missed);
        Assert.Single(month.Mailer.Sent);
    }

    [Theory]
    [InlineData(BillingStep.CreateDraft)]
    [InlineData(BillingStep.Open)]
    [InlineData(BillingStep.WriteDues)]
    public async Task Is_carried_on_by_the_next_run_when_its_billing_was_cut_off(BillingStep step)
    {
        month.Fetching.FirstPeriod = "2026-08";
        var key = month.Add(1, "2026-10-31");
        month.HubSpot.Answers = (s, _) => s == step ? Answer.Failed : null;

        await month.RunAsync(WithMissed);
        month.HubSpot.Answers = (_, _) => null;
        var row = await month.RunForRowAsync(key, WithMissed);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
        Assert.Single(month.Mailer.Sent);
        Assert.True(month.HubSpot.Dues.ContainsKey(key.Company));
    }

    [Fact]
    public async Task Stays_missed_when_it_cannot_be_billed_either()
    {
        month.Fetching.FirstPeriod = "2026-08";
        var key = month.Add(1, "2026-10-31", contacts: []);

        var result = await month.RunAsync(WithMissed);

        Assert.Equal(Outcome.Rejected, month.Report.Rows.Single().Outcome);
        Assert.Equal(key, Assert.Single(result.Summary.Missed).Key);
    }

    [Fact]
    public async Task Is_not_looked_for_any_more_once_the_run_had_to_stop()
    {
        month.Fetching.FirstPeriod = "2026-08";
        month.Add(1, "2026-10-31");
        month.Add(2);
        month.HubSpot.Answers = (_, _) => Answer.QuotaUsedUp;

        var result = await month.RunAsync(WithMissed);

        Assert.Empty(result.Summary.Missed);
        Assert.Equal(1, result.Summary.Totals.Found.Count);
    }

    [Fact]
    public async Task Does_not_cost_the_run_its_report_when_it_cannot_be_looked_for()
    {
        month.Fetching.FirstPeriod = "2026-08";
        var key = month.Add(1);
        month.Add(2, "2026-10-31");
        month.HubSpot.Reading = keys =>
        {
            if (!keys.Contains(key))
            {
                throw new RunStoppedException(StopReason.DailyQuota, "The daily quota is used up.");
            }
        };

        var result = await month.RunAsync();

        Assert.Equal(StopReason.DailyQuota, result.Summary.StoppedBy);
        Assert.Equal(1, result.Summary.Totals.Of(Outcome.Invoiced).Count);
    }

    [Fact]
    public async Task Cannot_be_billed_for_a_month_before_the_oldest_price_book()
    {
        month.Fetching.FirstPeriod = "2025-11";
        month.Add(1);

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() =>
            month.RunAsync(new RunRequest { Period = BillingPeriod.Parse("2026-01"), Missed = MissedBilling.Billed }));

        Assert.Contains("no prices for 2025-", refused.Problem, StringComparison.Ordinal);
        Assert.Empty(month.HubSpot.Writes);
    }
}
