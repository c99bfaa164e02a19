using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

public sealed class A_mail_that_goes_wrong
{
    private readonly Month month = new();

    [Fact]
    public async Task Is_a_failure_once_when_it_is_refused_and_the_dues_are_written_all_the_same()
    {
        var key = month.Add(1);
        month.Mailer.Answers = _ => new MailResult.Refused("PREVIOUSLY_BOUNCED");

        var row = await month.RunForRowAsync(key);
        month.Mailer.Answers = _ => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["DeliveryRefused"], row.Reasons);
        Assert.EndsWith(
            $"then: hubspot-invoicing resend --company {key.Company} --period {key.Period} --by NAME",
            row.Remedy,
            StringComparison.Ordinal);
        Assert.Equal("PREVIOUSLY_BOUNCED", row.EmailStatus);
        Assert.True(month.HubSpot.Dues.ContainsKey(key.Company));
        Assert.Equal(Outcome.AlreadyInvoiced, later.Outcome);
        Assert.Equal("PREVIOUSLY_BOUNCED", later.EmailStatus);
        Assert.Empty(month.Mailer.Sent);
    }

    [Fact]
    public async Task Is_told_by_the_run_that_finishes_the_invoice_when_the_run_that_was_refused_it_died()
    {
        var key = month.Add(1);
        month.Mailer.Answers = _ => new MailResult.Refused("PREVIOUSLY_BOUNCED");
        month.HubSpot.Answers = (step, _) => step == BillingStep.WriteDues
            ? throw new InvalidOperationException("The process is dead.")
            : null;

        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        var row = await month.RunForRowAsync(key);
        var later = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Failed, "DeliveryRefused"), (row.Outcome, row.Reasons.Single()));
        Assert.True(month.HubSpot.Dues.ContainsKey(key.Company));
        Assert.Equal(Outcome.AlreadyInvoiced, later.Outcome);
    }

    [Fact]
    public async Task Is_sent_under_the_same_key_by_the_next_run_when_no_answer_came()
    {
        var key = month.Add(1);
        month.Mailer.Answers = m =>
        {
            month.Mailer.Sent.Add(m);
            return new MailResult.Unanswered("No answer came.", "c-1");
        };

        var row = await month.RunForRowAsync(key);
        month.Mailer.Answers = _ => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Failed, row.Outcome);
        Assert.Equal(["Unanswered"], row.Reasons);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Equal("IDEMPOTENT_IGNORE", later.EmailStatus);
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task Is_tried_again_by_the_next_run_when_the_channel_failed()
    {
        var key = month.Add(1);
        month.Mailer.Answers = _ => new MailResult.Failed(503, "HubSpot keeps failing.", null);

        var row = await month.RunForRowAsync(key);
        month.Mailer.Answers = _ => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Failed, "RequestFailed"), (row.Outcome, row.Reasons.Single()));
        Assert.Contains("the next run goes on", row.Remedy, StringComparison.Ordinal);
        Assert.Contains(", status 503)", row.Explanation, StringComparison.Ordinal);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task Leaves_the_company_to_the_next_run_when_the_quota_is_used_up()
    {
        var key = month.Add(1);
        month.Mailer.Answers = _ => new MailResult.NotSent(StopReason.DailyQuota, "The daily quota is used up.");

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.NotReached, row.Outcome);
        Assert.False(month.HubSpot.Dues.ContainsKey(key.Company));
    }

    [Fact]
    public async Task Is_shown_by_a_later_run_to_which_its_fate_was_told()
    {
        var key = month.Add(1);
        var sent = await month.RunForRowAsync(key);
        var bounce = new MailEvent
        {
            MessageId = "m-1",
            Kind = "Bounce",
            SentAt = month.Time.GetUtcNow(),
            Key = key,
            Content = ReadOnlyMemory<byte>.Empty,
            Receipt = "r",
        };

        var later = await month.RunForRowAsync(
            key, new RunRequest { Period = Month.Period, Fates = MailFates.Among([bounce]) });

        Assert.Equal(
            (Outcome.AlreadyInvoiced, $"{sent.EmailStatus}; bounced on 2026-11-21"),
            (later.Outcome, later.EmailStatus));
    }

    [Fact]
    public async Task Is_asked_after_until_its_result_is_known()
    {
        var key = month.Add(1);
        var questions = 0;
        month.Mailer.Answers = _ => new MailResult.Accepted("status-1");
        month.Mailer.Statuses = id => ++questions < 2 ? new MailResult.Accepted(id) : new MailResult.Sent("SENT");

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Invoiced, "SENT"), (row.Outcome, row.EmailStatus));
        Assert.Equal(2, questions);
    }

    [Fact]
    public async Task Is_never_sent_again_by_itself_over_a_channel_that_cannot_tell()
    {
        var key = AddForgetful();
        month.Mailer.Answers = m =>
        {
            month.Mailer.Sent.Add(m);
            return new MailResult.Unanswered("No answer came.", "c-1");
        };

        var row = await month.RunForRowAsync(key);
        month.Mailer.Answers = _ => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.InDoubt, "DeliveryUnanswered"), (row.Outcome, row.Reasons.Single()));
        Assert.Equal("c-1", row.Failure?.CorrelationId);
        Assert.Contains(
            $"If not: hubspot-invoicing resend --company {key.Company} --period {key.Period} --by NAME. "
            + $"If so: hubspot-invoicing resolve --company {key.Company} --period {key.Period} --as invoiced ",
            row.Remedy,
            StringComparison.Ordinal);
        Assert.True(month.HubSpot.Dues.ContainsKey(key.Company));
        Assert.Equal((Outcome.InDoubt, "UNKNOWN"), (later.Outcome, later.EmailStatus));
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task Is_in_doubt_when_the_run_that_was_about_to_send_it_over_such_a_channel_died()
    {
        var key = AddForgetful();
        month.Mailer.Answers = _ => throw new InvalidOperationException("The process is dead.");

        await month.RunAsync();
        month.Mailer.Answers = _ => null;
        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.InDoubt, "DeliveryUnanswered"), (row.Outcome, row.Reasons.Single()));
        Assert.Empty(month.Mailer.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_sent_by_the_next_run_when_such_a_channel_proves_that_it_did_not_leave(bool stops)
    {
        var key = AddForgetful();
        month.Mailer.Answers = _ => stops
            ? new MailResult.NotSent(StopReason.DailyQuota, "The daily quota is used up.")
            : new MailResult.Failed(429, "Too many.", null);

        var row = await month.RunForRowAsync(key);
        month.Mailer.Answers = _ => null;
        var later = await month.RunForRowAsync(key);

        Assert.Equal(stops ? Outcome.NotReached : Outcome.Failed, row.Outcome);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task Leaves_its_number_in_the_ledger_before_it_counts_as_sent()
    {
        var key = AddForgetful();
        month.Mailer.Answers = _ => new MailResult.Sent("ACCEPTED") { StatusId = "ses-1" };

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Invoiced, "ACCEPTED"), (row.Outcome, row.EmailStatus));
        Assert.Equal(
            ["DeliveryStarted", "DeliveryAccepted", "Delivered"],
            (await month.FactsAsync(key))
                .Select(f => f.GetType().Name)
                .Where(n => n.StartsWith("Deliver", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", Outcome.AlreadyInvoiced)]
    [InlineData("INVALID_TO_ADDRESS", Outcome.Failed)]
    public async Task Is_asked_after_again_by_the_next_run_when_its_result_stays_unknown(
        string refusal, Outcome outcome)
    {
        var key = month.Add(1);
        month.Mailer.Answers = _ => new MailResult.Accepted("status-1");

        var row = await month.RunForRowAsync(key);
        month.Mailer.Statuses = _ => refusal.Length > 0 ? new MailResult.Refused(refusal) : new MailResult.Sent("SENT");
        var later = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Invoiced, "PENDING"), (row.Outcome, row.EmailStatus));
        Assert.Equal([BillingWarning.DeliveryPending], row.Warnings);
        Assert.Equal(outcome, later.Outcome);
    }

    [Fact]
    public async Task Has_nobody_to_go_to_when_the_contact_lost_its_address_since_the_claim()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (s, _) => s == BillingStep.Open ? Answer.Failed : null;
        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        month.Add(1, contacts: [new ContactCandidate(ContactId.Of(1001), "not an address", ContactRoles.Billing)]);
        month.HubSpot.Addresses.Clear();

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Failed, "AddressMissing"), (row.Outcome, row.Reasons.Single()));
        Assert.Contains("run again", row.Remedy, StringComparison.Ordinal);
        Assert.True(month.HubSpot.Dues.ContainsKey(key.Company));
        Assert.Empty(month.Mailer.Sent);

        month.Add(1);
        var later = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.Mailer.Sent);
    }

    private InvoiceKey AddForgetful()
    {
        month.Mailer.KnowsKeys = false;
        month.Delivering.Channel = DeliveryChannel.Ses;
        return month.Add(1);
    }
}
