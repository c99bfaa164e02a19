using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.HubSpot.Delivering;

public sealed class HubSpotMailerTests
{
    private static readonly InvoiceMail Mail = new(
        Bills.KeyOf(9011),
        "pat@example.test",
        "Acme",
        "INV-1042",
        "https://pay.example/1042",
        Money.Exactly(1250m, Bills.Usd),
        new DateOnly(2026, 12, 3));

    [Fact]
    public async Task A_mail_goes_out_under_the_invoice_key_with_all_its_fields()
    {
        await using var account = await TestAccount.StartAsync();

        var result = await account.Mailer.SendAsync(Mail, TestAccount.Cancel);

        Assert.Equal(new MailResult.Sent("SENT"), result);
        var sent = Assert.Single(account.Emulator.World.Mails);
        Assert.Equal("9011:2026-11", sent.SendId);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["invoice_number"] = "INV-1042",
                ["invoice_link"] = "https://pay.example/1042",
                ["amount"] = "USD 1,250.00",
                ["due_date"] = "2026-12-03",
                ["company_name"] = "Acme",
                ["period"] = "2026-11",
            },
            sent.CustomProperties);
    }

    [Fact]
    public async Task A_repeat_sends_nothing_more_and_counts_as_sent()
    {
        await using var account = await TestAccount.StartAsync();
        await account.Mailer.SendAsync(Mail, TestAccount.Cancel);

        var result = await account.Mailer.SendAsync(Mail, TestAccount.Cancel);

        Assert.Equal(new MailResult.Sent("IDEMPOTENT_IGNORE"), result);
        Assert.Single(account.Emulator.World.Mails, m => m.Delivered);
    }

    [Theory]
    [InlineData("PREVIOUSLY_BOUNCED")]
    [InlineData("PORTAL_SUSPENDED")]
    [InlineData("TEMPLATE_RENDER_EXCEPTION")]
    [InlineData("IDEMPOTENT_FAIL")]
    [InlineData("A_WORD_OF_TOMORROW")]
    public async Task A_refused_mail_keeps_HubSpots_word(string sendResult)
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Switches.SetMailResult(Mail.To, sendResult);

        Assert.Equal(new MailResult.Refused(sendResult), await account.Mailer.SendAsync(Mail, TestAccount.Cancel));
    }

    [Fact]
    public async Task A_throttled_mail_is_left_to_the_next_run()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Switches.SetMailResult(Mail.To, "THROTTLED");

        Assert.IsType<MailResult.Failed>(await account.Mailer.SendAsync(Mail, TestAccount.Cancel));
    }

    [Fact]
    public async Task A_queued_mail_counts_as_sent()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Switches.SetMailResult(Mail.To, "QUEUED");

        Assert.Equal(new MailResult.Sent("QUEUED"), await account.Mailer.SendAsync(Mail, TestAccount.Cancel));
    }

    [Fact]
    public async Task An_accepted_mail_tells_its_result_when_asked_later()
    {
        var clock = new InstantClock();
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { MailDelay = TimeSpan.FromSeconds(30) }, new TestSetup { SharedClock = clock });

        var accepted = Assert.IsType<MailResult.Accepted>(await account.Mailer.SendAsync(Mail, TestAccount.Cancel));
        Assert.Equal(accepted, await account.Mailer.ReadStatusAsync(accepted.StatusId, TestAccount.Cancel));
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(
            new MailResult.Sent("SENT"), await account.Mailer.ReadStatusAsync(accepted.StatusId, TestAccount.Cancel));
    }

    [Fact]
    public async Task A_question_without_an_answer_leaves_the_mail_accepted()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(
            new MailResult.Accepted("no/such id"),
            await account.Mailer.ReadStatusAsync("no/such id", TestAccount.Cancel));
    }

    [Fact]
    public async Task A_template_that_does_not_exist_fails_the_mail_with_the_status()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { TemplateEmailId = 1 });

        var failed = Assert.IsType<MailResult.Failed>(await account.Mailer.SendAsync(Mail, TestAccount.Cancel));

        Assert.Equal(400, failed.HttpStatus);
        Assert.NotNull(failed.CorrelationId);
    }

    [Fact]
    public async Task Without_a_template_id_the_run_is_refused()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { TemplateEmailId = null });

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() =>
            account.Mailer.SendAsync(Mail, TestAccount.Cancel));

        Assert.Contains("Delivering:TemplateEmailId", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_is_repeated_under_the_same_key_and_mails_once()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.Reset(FaultMoment.AfterCommit));

        Assert.IsType<MailResult.Sent>(await account.Mailer.SendAsync(Mail, TestAccount.Cancel));
        Assert.Single(account.Emulator.World.Mails, m => m.Delivered);
    }

    [Fact]
    public async Task Answers_that_stay_lost_leave_the_mail_unanswered()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.Status(504, FaultMoment.BeforeCommit), times: 100);

        Assert.IsType<MailResult.Unanswered>(await account.Mailer.SendAsync(Mail, TestAccount.Cancel));
    }

    [Fact]
    public async Task A_spent_quota_leaves_the_mail_unsent()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { DailyLimit = 0 });

        var notSent = Assert.IsType<MailResult.NotSent>(await account.Mailer.SendAsync(Mail, TestAccount.Cancel));

        Assert.Equal(StopReason.DailyQuota, notSent.Reason);
    }

    [Fact]
    public async Task No_address_name_or_token_is_logged()
    {
        await using var account = await TestAccount.StartAsync();
        await account.Mailer.SendAsync(Mail, TestAccount.Cancel);

        Assert.NotEmpty(account.Log.Lines);
        Assert.DoesNotContain(account.Log.Lines, line =>
            line.Contains("pat", StringComparison.Ordinal) || line.Contains("Acme", StringComparison.Ordinal));
    }
}
