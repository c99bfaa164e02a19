using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Running;

public sealed class A_write_that_goes_wrong
{
    private readonly Month month = new();

    [Theory]
    [InlineData(BillingStep.WriteLines)]
    [InlineData(BillingStep.CreateDraft)]
    [InlineData(BillingStep.Open)]
    public async Task Fails_its_own_company_only_and_the_next_run_goes_on(BillingStep step)
    {
        var key = month.Add(1);
        var other = month.Add(2);
        month.HubSpot.Answers = (s, k) => s == step && k == key ? Answer.Refused : null;

        var row = await month.RunForRowAsync(key);
        var otherRow = month.Report.Rows.Single(r => r.Key == other);
        month.HubSpot.Answers = (_, _) => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["RequestRejected"], row.Reasons);
        Assert.Contains("status 400, correlation id c-400", row.Explanation, StringComparison.Ordinal);
        Assert.Contains($"step {step}", row.Explanation, StringComparison.Ordinal);
        Assert.Equal(Outcome.Invoiced, otherRow.Outcome);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
    }

    [Theory]
    [InlineData(BillingStep.CreateDraft)]
    [InlineData(BillingStep.Open)]
    public async Task Is_settled_by_reading_back_when_it_was_stored_after_all(BillingStep step)
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == step ? Answer.LostButStored : null;

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Single(month.HubSpot.Writes, w => w == $"{step} {key}");
    }

    [Theory]
    [InlineData(BillingStep.CreateDraft)]
    [InlineData(BillingStep.Open)]
    public async Task Is_in_doubt_when_reading_back_does_not_settle_it_and_is_settled_by_the_next_run(BillingStep step)
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == step ? Answer.Lost : null;

        var row = await month.RunForRowAsync(key);
        var writes = month.HubSpot.Writes.Count(w => w == $"{step} {key}");
        month.HubSpot.Answers = (_, _) => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.InDoubt, row.Outcome);
        Assert.Equal(["Unanswered"], row.Reasons);
        Assert.Equal(1, writes);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
    }

    [Fact]
    public async Task Is_in_doubt_when_it_was_confirmed_but_never_shows()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == BillingStep.CreateDraft ? Answer.DoneButInvisible : null;

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.InDoubt, row.Outcome);
    }

    [Theory]
    [InlineData(BillingStep.WriteLines)]
    [InlineData(BillingStep.WriteDues)]
    public async Task Is_a_plain_failure_when_it_can_be_repeated(BillingStep step)
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == step ? Answer.Lost : null;

        var row = await month.RunForRowAsync(key);
        month.HubSpot.Answers = (_, _) => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["RequestFailed"], row.Reasons);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.Mailer.Sent);
    }

    [Theory]
    [InlineData(BillingStep.WriteLines)]
    [InlineData(BillingStep.CreateDraft)]
    [InlineData(BillingStep.Open)]
    [InlineData(BillingStep.WriteDues)]
    public async Task Leaves_the_company_to_the_next_run_when_the_quota_is_used_up(BillingStep step)
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == step ? Answer.QuotaUsedUp : null;

        var result = await month.RunAsync();
        var row = month.Report.Rows.Single();
        month.HubSpot.Answers = (_, _) => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.NotReached, row.Outcome);
        Assert.Equal(StopReason.DailyQuota, result.Summary.StoppedBy);
        Assert.Equal("The daily quota is used up.", result.Summary.StopDetail);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task Makes_refused_dues_a_warning_that_stays_until_they_are_written()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == BillingStep.WriteDues ? Answer.Refused : null;

        var first = await month.RunForRowAsync(key);
        var second = await month.RunForRowAsync(key);
        month.HubSpot.Answers = (_, _) => null;
        var third = await month.RunForRowAsync(key);
        var fourth = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Invoiced, BillingWarning.DuesNotWritten), (first.Outcome, Assert.Single(first.Warnings)));
        Assert.Equal(
            (Outcome.AlreadyInvoiced, BillingWarning.DuesNotWritten), (second.Outcome, Assert.Single(second.Warnings)));
        Assert.Equal(Outcome.AlreadyInvoiced, third.Outcome);
        Assert.Empty(third.Warnings);
        Assert.Empty(fourth.Warnings);
        Assert.Single(month.HubSpot.Writes, w => w.StartsWith("Open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bills_what_was_claimed_although_the_data_changed_before_the_next_run()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == BillingStep.Open ? Answer.Failed : null;
        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        month.Add(
            1, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "Alien" }, contacts: []);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Equal("USD 1,250.00", row.Amount?.ToString());
        Assert.Equal("billing@member-1.example", Assert.Single(month.Mailer.Sent).To);
        Assert.Contains("as an earlier run claimed it", row.Explanation, StringComparison.Ordinal);
    }
}
