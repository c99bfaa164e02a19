using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

public sealed class A_month_that_goes_well
{
    private readonly Month month = new();

    [Fact]
    public async Task Opens_mails_and_writes_back_one_invoice_for_each_company()
    {
        var key = month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.Dues] = "1000" });

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Equal("USD 1,250.00", row.Amount?.ToString());
        Assert.Equal("USD 1,000.00", row.PreviousAmount?.ToString());
        Assert.Equal("open", row.InvoiceStatus);
        Assert.Equal("SENT", row.EmailStatus);
        Assert.Equal("billing@member-1.example", row.ContactEmail);
        Assert.Equal(new DateOnly(2026, 12, 21), row.DueDay);
        Assert.Equal("https://app.hubspot.com/contacts/4242001/record/0-2/1", row.CompanyLink);
        Assert.Contains("Service Provider membership for 2026-11", row.Explanation, StringComparison.Ordinal);
        Assert.Equal(row.Amount, month.HubSpot.Dues[key.Company]);
        Assert.Equal(key, Assert.Single(month.Mailer.Sent).Key);
    }

    [Fact]
    public async Task Counts_what_it_writes_to_the_ledger_and_a_plan_writes_nothing()
    {
        month.Add(1);
        var plan = await month.RunAsync(new RunRequest { Period = Month.Period, Mode = RunMode.Plan });
        var run = await month.RunAsync();

        var segments = await month.Ledger.ListSegmentsAsync(Month.Period, TestContext.Current.CancellationToken);
        Assert.Equal(0, plan.Summary.LedgerAppends);
        Assert.Equal(segments.Count, run.Summary.LedgerAppends);
        Assert.NotEmpty(segments);
    }

    [Fact]
    public async Task Bills_nothing_when_it_is_run_again()
    {
        var key = month.Add(1);
        await month.RunAsync();
        month.HubSpot.Writes.Clear();

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.AlreadyInvoiced, row.Outcome);
        Assert.Equal("USD 1,250.00", row.Amount?.ToString());
        Assert.Equal("SENT", row.EmailStatus);
        Assert.Empty(month.HubSpot.Writes);
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task Bills_the_month_that_it_is_in_the_accounts_zone()
    {
        month.HubSpot.Account = month.HubSpot.Account with
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"),
        };
        month.Time.Advance(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero) - month.Time.GetUtcNow());

        var result = await month.RunAsync(new RunRequest());

        Assert.Equal("2026-12", result.Summary.Period.ToString());
        Assert.Equal(new DateOnly(2026, 12, 1), month.HubSpot.LastQuery?.FirstDay);
    }

    [Fact]
    public async Task Takes_only_the_types_and_companies_that_it_was_asked_for()
    {
        var provider = month.Add(1);
        month.Add(2, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "distributor" });
        month.Add(3);

        await month.RunAsync(new RunRequest
        {
            Period = Month.Period,
            Types = [MembershipType.Named("service_provider")],
            Companies = [CompanyId.Of(1), CompanyId.Of(2)],
        });

        Assert.Equal(provider, Assert.Single(month.Report.Rows).Key);
    }

    [Fact]
    public async Task Names_the_companies_that_it_was_asked_for_and_that_do_not_renew()
    {
        month.Add(1);

        var result = await month.RunAsync(new RunRequest
        {
            Period = Month.Period,
            Companies = [CompanyId.Of(9), CompanyId.Of(1), CompanyId.Of(4)],
        });

        Assert.Equal([CompanyId.Of(4), CompanyId.Of(9)], result.Summary.NotRenewing);
    }

    [Fact]
    public async Task Adds_every_company_up_under_exactly_one_outcome()
    {
        month.Add(1);
        month.Add(2, contacts: []);
        month.HubSpot.WaveSize = 1;

        var result = await month.RunAsync();

        Assert.Equal(2, result.Summary.Totals.Found.Count);
        Assert.Equal("USD 1,250.00", result.Summary.Totals.Found.Amount.ToString());
        Assert.Equal(1, result.Summary.Totals.Of(Outcome.Invoiced).Count);
        Assert.Equal(1, result.Summary.Totals.Of(Outcome.Rejected).Count);
        Assert.Null(result.Summary.StoppedBy);
    }

    [Fact]
    public async Task Leaves_the_mail_to_a_workflow_when_it_is_told_so()
    {
        month.Delivering.Channel = Delivering.DeliveryChannel.None;
        var key = month.Add(1);

        var row = await month.RunForRowAsync(key);
        month.Delivering.Channel = Delivering.DeliveryChannel.HubSpot;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Equal("NOT_OURS", row.EmailStatus);
        Assert.Equal(Outcome.AlreadyInvoiced, later.Outcome);
        Assert.Empty(month.Mailer.Sent);
    }

    [Fact]
    public async Task Writes_nothing_when_it_only_plans()
    {
        var key = month.Add(1);
        month.Add(2, contacts: []);

        var row = await month.RunForRowAsync(key, new RunRequest { Period = Month.Period, Mode = RunMode.Plan });

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Equal("USD 1,250.00", row.Amount?.ToString());
        Assert.Empty(month.HubSpot.Writes);
        Assert.Empty(month.Mailer.Sent);
        Assert.Empty(await month.Ledger.ListPeriodsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Does_not_start_in_a_currency_that_the_account_does_not_have()
    {
        month.HubSpot.Account = month.HubSpot.Account with { Currencies = [Currency.Parse("EUR")] };

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => month.RunAsync());

        Assert.Contains("USD", refused.Problem, StringComparison.Ordinal);
    }
}
