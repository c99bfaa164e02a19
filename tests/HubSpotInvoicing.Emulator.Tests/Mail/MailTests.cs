using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Mail;

public sealed class MailTests
{
    private const string Send = "/marketing/transactional/2026-09/single-email/send";

    private static JsonObject Mail(string to, string sendId, long emailId = 4126643121) => new()
    {
        ["emailId"] = emailId,
        ["message"] = Json.Of(("to", to), ("sendId", sendId), ("from", "Billing Größe <billing@example.test>")),
        ["contactProperties"] = new JsonObject(),
        ["customProperties"] = Json.Of(
            ("invoice_number", "INV-1001"), ("invoice_link", "https://pay.example/1"), ("amount", "USD 1,250.00")),
    };

    [Fact]
    public async Task A_mail_is_sent_once_and_recorded()
    {
        await using var account = await TestAccount.StartAsync();

        var first = await account.PostAsync(Send, Mail("pat@example.test", "9011:2026-11"));
        var second = await account.PostAsync(Send, Mail("pat@example.test", "9011:2026-11"));

        Assert.Equal(("COMPLETE", "SENT"), ((string?)first.Body["status"], (string?)first.Body["sendResult"]));
        Assert.Equal("IDEMPOTENT_IGNORE", (string?)second.Body["sendResult"]);
        var sent = Assert.Single(account.World.Mails, mail => mail.Delivered);
        Assert.Equal(("pat@example.test", "9011:2026-11"), (sent.To, sent.SendId));
        Assert.Equal("INV-1001", sent.CustomProperties["invoice_number"]);
    }

    [Fact]
    public async Task Of_many_sends_with_one_id_at_once_only_one_goes_out()
    {
        await using var account = await TestAccount.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => account.PostAsync(Send, Mail("pat@example.test", "a"))));

        Assert.Single(account.World.Mails, mail => mail.Delivered);
    }

    [Fact]
    public async Task A_send_id_is_spent_even_when_its_mail_was_refused()
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Send, Mail("noreply@example.test", "a"));

        var answer = await account.PostAsync(Send, Mail("pat@example.test", "a"));

        Assert.Equal("IDEMPOTENT_IGNORE", (string?)answer.Body["sendResult"]);
    }

    [Fact]
    public async Task An_unknown_template_is_refused()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.PostAsync(Send, Mail("pat@example.test", "a", 7))).Status);
        Assert.Empty(account.World.Mails);
    }

    [Theory]
    [InlineData("noreply@member.example")]
    [InlineData("Postmaster@member.example")]
    [InlineData("abuse@member.example")]
    [InlineData("security@member.example")]
    [InlineData("nowhere")]
    public async Task A_role_address_is_refused_by_the_result_not_by_the_status(string address)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.PostAsync(Send, Mail(address, "a"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("INVALID_TO_ADDRESS", (string?)answer.Body["sendResult"]);
        Assert.DoesNotContain(account.World.Mails, mail => mail.Delivered);
    }

    [Fact]
    public async Task An_address_may_have_any_result()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Switches.SetMailResult("pat@example.test", "PREVIOUSLY_BOUNCED");

        var answer = await account.PostAsync(Send, Mail("PAT@example.test", "a"));

        Assert.Equal("PREVIOUSLY_BOUNCED", (string?)answer.Body["sendResult"]);
    }

    [Fact]
    public async Task A_slow_mail_is_pending_until_its_time_has_passed()
    {
        await using var account = await TestAccount.StartAsync(o => o with { MailDelay = TimeSpan.FromMinutes(1) });

        var sent = await account.PostAsync(Send, Mail("pat@example.test", "a"));
        var path = $"/marketing/v3/email/send-statuses/{sent.Body["statusId"]}";
        var early = await account.GetAsync(path);
        account.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await account.GetAsync(path);

        Assert.Equal("PENDING", (string?)sent.Body["status"]);
        Assert.Null(sent.Body["sendResult"]);
        Assert.Equal("PENDING", (string?)early.Body["status"]);
        Assert.Equal(("COMPLETE", "SENT"), ((string?)late.Body["status"], (string?)late.Body["sendResult"]));
    }

    [Fact]
    public async Task An_unknown_status_id_is_not_found()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(404, (await account.GetAsync("/marketing/v3/email/send-statuses/none")).Status);
    }

    [Fact]
    public async Task Sending_needs_its_scope()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = ["crm.objects.invoices.write"] });

        Assert.Equal(403, (await account.PostAsync(Send, Mail("pat@example.test", "a"))).Status);
    }

    [Fact]
    public async Task A_long_subject_in_other_letters_is_folded()
    {
        using var folder = new TemporaryFolder();
        await using var account = await TestAccount.StartAsync(o => o with { MailDirectory = folder.Path });
        var mail = Mail("pat@example.test", "long");
        mail["customProperties"] = Json.Of(("invoice_number", string.Concat(Enumerable.Repeat("é😀", 60))));

        await account.PostAsync(Send, mail);

        var lines = await File.ReadAllLinesAsync(
            Path.Combine(folder.Path, "long.eml"), TestContext.Current.CancellationToken);
        var subject = lines.SkipWhile(line => !line.StartsWith("Subject:", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith("Subject:", StringComparison.Ordinal) || line.StartsWith(' '))
            .ToList();
        Assert.True(subject.Count > 5);
        Assert.All(subject, line => Assert.InRange(line.Length, 1, 84));
    }

    [Fact]
    public async Task An_accepted_mail_becomes_a_file_whose_headers_cannot_be_injected()
    {
        using var folder = new TemporaryFolder();
        await using var account = await TestAccount.StartAsync(o => o with { MailDirectory = folder.Path });
        var mail = Mail("pat@example.test", "9011:2026-11/../x");
        mail["customProperties"] = Json.Of(
            ("invoice_number", "Ünï\r\nBcc: thief@example.test"), ("invoice_link", "https://pay.example/1"));

        await account.PostAsync(Send, mail);
        await account.PostAsync(Send, Mail("noreply@example.test", "refused"));

        var file = Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Equal("9011_2026-11____x.eml", Path.GetFileName(file));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var headers = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.Contains("To: pat@example.test\r\n", headers, StringComparison.Ordinal);
        Assert.Contains("Subject: =?utf-8?B?", headers, StringComparison.Ordinal);
        Assert.Contains("<billing@example.test>", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("Bcc:", headers, StringComparison.Ordinal);
        Assert.True(headers.All(char.IsAscii));
        Assert.Contains("https://pay.example/1", text[headers.Length..], StringComparison.Ordinal);
    }
}
