using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class A_mail_that_is_sent_once_more
{
    private readonly Month month = new();

    [Fact]
    public async Task Has_a_send_id_of_its_own_for_each_act()
    {
        var key = await BilledAsync();

        var second = await ResendAsync(key);
        var third = await ResendAsync(key);

        Assert.Equal((2, 3, "SENT"), (second.Mailing, third.Mailing, third.Status));
        Assert.Equal(
            [key.SendId(1), key.SendId(2), key.SendId(3)],
            month.Mailer.Sent.Select(m => m.SendId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Leaves_the_company_already_invoiced()
    {
        var key = await BilledAsync();
        await ResendAsync(key);

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.AlreadyInvoiced, "SENT"), (row.Outcome, row.EmailStatus));
        Assert.Equal(2, month.Mailer.Sent.Count);
    }

    [Fact]
    public async Task Is_carried_on_under_the_same_send_id_when_the_process_dies_after_it_left()
    {
        var key = await BilledAsync();
        month.Mailer.Answers = mail =>
        {
            month.Mailer.Sent.Add(mail);
            throw new InvalidOperationException("The process is dead.");
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => ResendAsync(key));
        month.Mailer.Answers = _ => null;

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.AlreadyInvoiced, "IDEMPOTENT_IGNORE"), (row.Outcome, row.EmailStatus));
        Assert.Equal(2, month.Mailer.Sent.Count);
    }

    [Fact]
    public async Task Is_sent_by_the_next_run_when_the_process_dies_before_it_left()
    {
        var key = await BilledAsync();
        month.Mailer.Answers = _ => throw new InvalidOperationException("The process is dead.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => ResendAsync(key));
        month.Mailer.Answers = _ => null;

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.AlreadyInvoiced, "SENT"), (row.Outcome, row.EmailStatus));
        Assert.Equal(
            [key.SendId(1), key.SendId(2)], month.Mailer.Sent.Select(m => m.SendId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stays_in_doubt_over_a_channel_without_keys_until_somebody_asks_again()
    {
        OverSes();
        var key = await BilledAsync();
        month.Mailer.Answers = _ => throw new InvalidOperationException("The process is dead.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => ResendAsync(key));
        month.Mailer.Answers = _ => null;

        var row = await month.RunForRowAsync(key);
        var doubted = month.Mailer.Sent.Count;
        await ResendAsync(key);
        var settled = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.InDoubt, 1), (row.Outcome, doubted));
        Assert.Equal((Outcome.AlreadyInvoiced, 2), (settled.Outcome, month.Mailer.Sent.Count));
    }

    [Fact]
    public async Task May_be_one_whose_first_was_in_doubt()
    {
        OverSes();
        month.Mailer.Answers = _ => new MailResult.Unanswered("No answer came.", null);
        var key = await BilledAsync();
        month.Mailer.Answers = _ => null;

        var result = await ResendAsync(key);
        var row = await month.RunForRowAsync(key);

        Assert.Equal((2, "SENT", null), (result.Mailing, result.Status, result.Failure));
        Assert.Equal(Outcome.AlreadyInvoiced, row.Outcome);
    }

    [Fact]
    public async Task May_be_one_that_was_left_to_others_so_far()
    {
        month.Delivering.Channel = DeliveryChannel.None;
        var key = await BilledAsync();
        month.Delivering.Channel = DeliveryChannel.HubSpot;

        var result = await ResendAsync(key);

        Assert.Equal(key.SendId(2), Assert.Single(month.Mailer.Sent).SendId);
        Assert.Equal("SENT", result.Status);
    }

    [Fact]
    public async Task Is_refused_while_the_first_is_only_accepted()
    {
        month.Mailer.Answers = _ => new MailResult.Accepted("status-1");
        var key = await BilledAsync();

        await AssertRefusedAsync(key, "its result is not known yet");
    }

    [Fact]
    public async Task Is_refused_before_the_first_was_tried()
    {
        month.Mailer.Answers = _ => throw new RunStoppedException(StopReason.DailyQuota, "Used up.");
        var key = month.Add(1);
        month.HubSpot.Addresses.Clear();
        month.HubSpot.TotalOf = _ => null;
        await month.RunAsync();

        await AssertRefusedAsync(key, "The ledger has no open invoice");
    }

    [Fact]
    public async Task Is_refused_while_a_living_run_works_on_the_invoice()
    {
        var key = await BilledAsync();
        await using var alive = await InvoiceLedger.OpenAsync(
            month.Ledger, Month.Period, RunId.Parse("alive"), new InvoicingOptions(), month.Time, Cancellation);
        await alive.AdoptAsync([key], Cancellation);

        await AssertRefusedAsync(key, "Run alive is working on");
    }

    [Fact]
    public async Task Is_refused_for_what_was_closed_by_a_persons_word()
    {
        var key = month.Add(1);
        await month.Compose().GetRequiredService<InvoiceResolver>().ResolveAsync(
            new LedgerFact.Resolved(key, Resolution.Invoiced, "made by hand", "treasurer"), Cancellation);

        await AssertRefusedAsync(key, "was closed by the word of treasurer");
    }

    [Fact]
    public async Task Is_refused_for_an_invoice_that_HubSpot_does_not_show_once()
    {
        var key = await BilledAsync();
        var shown = month.HubSpot.Invoices[key][0];
        month.HubSpot.Invoices[key] = [];
        await AssertRefusedAsync(key, "does not show the invoice");

        month.HubSpot.Invoices[key] = [shown, shown with { Id = InvoiceId.Of(9) }];
        await AssertRefusedAsync(key, "shows 2 invoices");

        month.HubSpot.Invoices[key] = [shown with { Link = null }];
        await AssertRefusedAsync(key, "no number or link");

        month.HubSpot.Invoices[key] = [shown with { Status = InvoiceStatus.Draft }];
        await AssertRefusedAsync(key, "is still a draft");
    }

    [Fact]
    public async Task Goes_to_the_claimed_contact_where_nobody_is_to_be_chosen_any_more()
    {
        var key = await BilledAsync();
        month.Add(1, contacts: []);

        var result = await ResendAsync(key);

        Assert.Equal("billing@member-1.example", result.Address);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void OverSes()
    {
        month.Mailer.KnowsKeys = false;
        month.Delivering.Channel = DeliveryChannel.Ses;
    }

    private async Task<InvoiceKey> BilledAsync()
    {
        var key = month.Add(1);
        await month.RunAsync();
        return key;
    }

    private Task<ResendResult> ResendAsync(InvoiceKey key) => month.Compose().GetRequiredService<InvoiceResend>()
        .ResendAsync(new ResendOrder(key, "treasurer", "asked by phone"), Cancellation);

    private async Task AssertRefusedAsync(InvoiceKey key, string words)
    {
        var mails = month.Mailer.Sent.Count;

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ResendAsync(key));

        Assert.Contains(words, refused.Problem, StringComparison.Ordinal);
        Assert.Equal(mails, month.Mailer.Sent.Count);
        Assert.DoesNotContain(await month.FactsAsync(key), fact => fact is LedgerFact.DeliveryResent);
    }
}
