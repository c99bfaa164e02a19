using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class An_invoice_that_stays_in_doubt
{
    private readonly Month month = new();

    [Fact]
    public async Task Is_billed_anew_once_a_person_says_that_there_is_none()
    {
        var key = await DoubtAsync();

        await ResolveAsync(new LedgerFact.Resolved(key, Resolution.NotInvoiced, "looked in HubSpot", "treasurer"));
        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
    }

    [Fact]
    public async Task Is_never_billed_once_a_person_says_that_it_is_invoiced()
    {
        var key = await DoubtAsync();

        await ResolveAsync(new LedgerFact.Resolved(key, Resolution.Invoiced, "made by hand", "treasurer"));
        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.AlreadyInvoiced, BillingWarning.ResolvedByHand), (row.Outcome, row.Warnings.Single()));
        Assert.Empty(month.HubSpot.Invoices);
        Assert.Empty(month.Mailer.Sent);
    }

    [Fact]
    public async Task Is_not_missed_in_later_months_once_a_person_says_that_it_is_invoiced()
    {
        var key = await DoubtAsync();
        await ResolveAsync(new LedgerFact.Resolved(key, Resolution.Invoiced, "made by hand", "treasurer"));

        var result = await month.RunAsync(
            new RunRequest { Period = Month.Period.AddMonths(1), Missed = MissedBilling.Billed });

        Assert.Empty(result.Summary.Missed);
        Assert.Empty(month.HubSpot.Invoices);
    }

    [Theory]
    [InlineData(InvoiceStatus.Draft, "carries the draft on")]
    [InlineData(InvoiceStatus.Open, "carries it on")]
    [InlineData(InvoiceStatus.Voided, "Clear the key property")]
    public async Task Is_not_freed_while_HubSpot_shows_an_invoice_with_the_key(InvoiceStatus status, string remedy)
    {
        var key = await DoubtAsync();
        month.HubSpot.Invoices[key] = [new InvoiceSnapshot(InvoiceId.Of(7), key, status, null, null, null, null)];

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() =>
            ResolveAsync(new LedgerFact.Resolved(key, Resolution.NotInvoiced, "did not look", "treasurer")));

        Assert.Contains("HubSpot shows invoice 7", refused.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Remedy, StringComparison.Ordinal);
        Assert.Equal(LedgerStep.Claimed, (await EntryAsync(key)).Step);
    }

    [Fact]
    public async Task Is_looked_for_once_more_after_it_was_taken_over()
    {
        var key = await DoubtAsync();
        var reads = 0;
        month.HubSpot.Reading = _ =>
        {
            if (++reads == 2)
            {
                month.HubSpot.Invoices[key] =
                    [new InvoiceSnapshot(InvoiceId.Of(7), key, InvoiceStatus.Draft, null, null, null, null)];
            }
        };

        await Assert.ThrowsAsync<RunRefusedException>(() =>
            ResolveAsync(new LedgerFact.Resolved(key, Resolution.NotInvoiced, "looked a moment ago", "treasurer")));
    }

    [Fact]
    public async Task Is_not_closed_while_a_living_run_works_on_it()
    {
        var key = month.Add(1);
        var task = Task.CompletedTask;
        month.HubSpot.Answers = (step, k) =>
        {
            if (step == BillingStep.CreateDraft)
            {
                task = ResolveAsync(new LedgerFact.Resolved(k, Resolution.Invoiced, "impatient", "treasurer"));
            }

            return null;
        };

        await month.RunAsync();

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => task);
        Assert.Contains("is working on", refused.Problem, StringComparison.Ordinal);
        Assert.Single(month.HubSpot.Invoices[key]);
    }

    [Fact]
    public async Task Is_not_closed_under_a_mistyped_company()
    {
        var mistyped = new InvoiceKey(CompanyId.Of(4711), Month.Period);

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() =>
            ResolveAsync(new LedgerFact.Resolved(mistyped, Resolution.Invoiced, "made by hand", "treasurer")));

        Assert.Contains("4711 does not renew", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_closed_before_any_run_claimed_it()
    {
        var key = month.Add(1);

        await ResolveAsync(new LedgerFact.Resolved(key, Resolution.Invoiced, "made by hand", "treasurer"));

        Assert.Equal(Outcome.AlreadyInvoiced, (await month.RunForRowAsync(key)).Outcome);
    }

    [Theory]
    [InlineData(Resolution.Invoiced)]
    [InlineData(Resolution.NotInvoiced)]
    public async Task Is_not_closed_when_there_is_nothing_to_close(Resolution word)
    {
        var key = month.Add(1);
        if (word == Resolution.Invoiced)
        {
            await month.RunAsync();
        }

        await Assert.ThrowsAsync<RunRefusedException>(() =>
            ResolveAsync(new LedgerFact.Resolved(key, word, "no reason", "treasurer")));
    }

    /// <summary>A claimed company whose draft was asked for and never answered.</summary>
    private async Task<InvoiceKey> DoubtAsync()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Lost : null;
        var row = await month.RunForRowAsync(key);
        Assert.Equal(Outcome.InDoubt, row.Outcome);
        month.HubSpot.Answers = (_, _) => null;
        return key;
    }

    private Task<LedgerEntry> ResolveAsync(LedgerFact.Resolved word) => month.Compose()
        .GetRequiredService<InvoiceResolver>()
        .ResolveAsync(word, TestContext.Current.CancellationToken);

    private async Task<LedgerEntry> EntryAsync(InvoiceKey key) =>
        (await LedgerReader.ReadEntriesAsync(month.Ledger, Month.Period, TestContext.Current.CancellationToken))[key];
}
