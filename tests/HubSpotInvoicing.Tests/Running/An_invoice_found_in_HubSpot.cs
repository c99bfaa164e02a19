using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

public sealed class An_invoice_found_in_HubSpot
{
    private readonly Month month = new();

    [Theory]
    [InlineData(InvoiceStatus.Open)]
    [InlineData(InvoiceStatus.Paid)]
    [InlineData(InvoiceStatus.Voided)]
    [InlineData(InvoiceStatus.Unknown)]
    public async Task Is_left_alone_unless_it_is_a_draft(InvoiceStatus status)
    {
        var key = month.Add(1, contacts: []);
        Plant(key, 900, status);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.AlreadyInvoiced, row.Outcome);
        Assert.Equal([BillingWarning.FoundInHubSpot], row.Warnings);
        Assert.Equal("USD 900.00", row.Amount?.ToString());
        Assert.Contains("somebody", row.Remedy, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Is_carried_on_when_it_is_a_draft_that_equals_the_quote()
    {
        var key = month.Add(1);
        Plant(key, 1250, InvoiceStatus.Draft);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
        Assert.DoesNotContain(month.HubSpot.Writes, w => w.StartsWith("CreateDraft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stays_a_draft_when_its_total_differs_from_the_quote()
    {
        var key = month.Add(1);
        Plant(key, 1250.01m, InvoiceStatus.Draft);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["AmountMismatch"], row.Reasons);
        Assert.Equal(InvoiceStatus.Draft, month.HubSpot.Invoices[key].Single().Status);
        Assert.Empty(month.Mailer.Sent);
    }

    [Fact]
    public async Task Is_planned_as_what_it_would_become_when_its_total_differs_from_the_quote()
    {
        var key = month.Add(1);
        Plant(key, 1250.01m, InvoiceStatus.Draft);

        var row = await month.RunForRowAsync(key, new RunRequest { Period = Month.Period, Mode = RunMode.Plan });

        Assert.Equal((Outcome.Failed, "AmountMismatch"), (row.Outcome, Assert.Single(row.Reasons)));
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Stays_a_draft_when_HubSpot_adds_its_lines_up_differently()
    {
        var key = month.Add(1);
        month.HubSpot.TotalOf = c => c.Lines[0].Amount - Money.OfMinorUnits(1, c.Total.Currency);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(["AmountMismatch"], row.Reasons);
        Assert.Contains("USD 1,249.99", row.Explanation, StringComparison.Ordinal);
        Assert.Equal(InvoiceStatus.Draft, month.HubSpot.Invoices[key].Single().Status);
    }

    [Fact]
    public async Task Is_read_again_until_HubSpot_has_added_its_lines_up()
    {
        var key = month.Add(1);
        var reads = 0;
        month.HubSpot.TotalOf = c => Money.Zero(c.Total.Currency);
        month.HubSpot.Reading = _ =>
        {
            if (++reads == 3)
            {
                Plant(key, 1250, InvoiceStatus.Draft);
            }
        };

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
    }

    [Fact]
    public async Task Is_a_failure_when_it_never_shows_a_total()
    {
        var key = month.Add(1);
        month.HubSpot.TotalOf = _ => null;

        var row = await month.RunForRowAsync(key);

        Assert.Equal(["AmountMismatch"], row.Reasons);
    }

    [Fact]
    public async Task Stops_the_company_when_there_are_two_of_them()
    {
        var key = month.Add(1);
        Plant(key, 1250, InvoiceStatus.Open);
        month.HubSpot.Invoices[key].Add(month.HubSpot.Invoices[key][0] with { Id = InvoiceId.Of(99) });

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["DuplicateInvoices"], row.Reasons);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Is_missed_when_the_ledger_has_it_and_HubSpot_does_not()
    {
        var key = month.Add(1);
        await month.RunAsync();
        month.HubSpot.Invoices.Clear();

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.AlreadyInvoiced, row.Outcome);
        Assert.Equal([BillingWarning.MissingInHubSpot], row.Warnings);
        Assert.Equal("USD 1,250.00", row.Amount?.ToString());
    }

    [Fact]
    public async Task Is_a_failure_when_it_was_opened_but_not_finished_and_is_gone()
    {
        var key = month.Add(1);
        month.Mailer.Answers = _ => new Delivering.MailResult.Failed(500, "It fails.", null);
        await month.RunAsync();
        month.HubSpot.Invoices.Clear();

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["InvoiceMissing"], row.Reasons);
    }

    [Fact]
    public async Task Is_billed_anew_from_todays_data_when_a_person_deleted_the_draft()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.Open ? Answer.Failed : null;
        await month.RunAsync();
        month.HubSpot.Invoices.Clear();
        month.HubSpot.Answers = (_, _) => null;
        month.Add(1, values: new Dictionary<MemberField, string?>
        {
            [MemberField.MembershipType] = "Distributor",
            [MemberField.UsStates] = "Ohio;Iowa",
        });

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Equal("USD 1,069.00", row.Amount?.ToString());
    }

    private void Plant(InvoiceKey key, decimal amount, InvoiceStatus status) =>
        month.HubSpot.Invoices[key] = [
            new InvoiceSnapshot(
                InvoiceId.Of(77),
                key,
                status,
                Money.Exactly(amount, Currency.Parse("USD")),
                null,
                null,
                new DateOnly(2026, 12, 1)),
        ];
}
