using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Files.Reporting;

public sealed class FileFinanceMailerTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Expected => folder["mail", "2026-11", "report-run-a.eml"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_lies_in_the_folder_of_its_month_under_the_name_of_its_run()
    {
        var place = await Mailer(new MailOptions { From = "billing@example.org", To = "a@example.org, b@example.org" })
            .SendAsync(Mail(FinanceMailKind.Report), Cancellation);

        Assert.Equal(Expected, place);
        var message = await File.ReadAllTextAsync(place, Cancellation);
        Assert.Contains(
            "<billing@example.org>\r\nTo: a@example.org,\r\n b@example.org\r\n", message, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <report-run-a@example.org>", message, StringComparison.Ordinal);
        Assert.Contains("filename=\"invoices.csv\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_addresses_it_comes_from_and_goes_to_made_up_ones()
    {
        var place = await Mailer(new MailOptions()).SendAsync(Mail(FinanceMailKind.Error), Cancellation);

        Assert.EndsWith("error-run-a.eml", place, StringComparison.Ordinal);
        Assert.Contains(
            "To: finance@membership-invoicing.invalid",
            await File.ReadAllTextAsync(place, Cancellation),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_go_to_those_who_look_after_them()
    {
        var options = new MailOptions { To = "finance@example.org", ErrorsTo = "operations@example.org" };

        var error = await Mailer(options).SendAsync(Mail(FinanceMailKind.Error), Cancellation);
        var report = await Mailer(options).SendAsync(Mail(FinanceMailKind.Report), Cancellation);

        Assert.Contains(
            "To: operations@example.org", await File.ReadAllTextAsync(error, Cancellation), StringComparison.Ordinal);
        Assert.Contains(
            "To: finance@example.org", await File.ReadAllTextAsync(report, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_mail_of_the_same_run_changes_nothing()
    {
        var mailer = Mailer(new MailOptions());
        await mailer.SendAsync(Mail(FinanceMailKind.Report), Cancellation);
        var first = await File.ReadAllBytesAsync(Expected, Cancellation);
        time.Advance(TimeSpan.FromDays(1));

        await mailer.SendAsync(Mail(FinanceMailKind.Report), Cancellation);

        Assert.Equal(first, await File.ReadAllBytesAsync(Expected, Cancellation));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(folder["mail"], "a file where the folder belongs", Cancellation);

        var fault = await Assert.ThrowsAsync<MailUnavailableException>(
            () => Mailer(new MailOptions()).SendAsync(Mail(FinanceMailKind.Report), Cancellation));

        Assert.Contains(Expected, fault.Problem, StringComparison.Ordinal);
    }

    private FileFinanceMailer Mailer(MailOptions options) => new(folder.Path, options, time);

    private static FinanceMail Mail(FinanceMailKind kind) =>
        new(kind, RunId.Parse("run-a"), BillingPeriod.Parse("2026-11"))
        {
            Subject = "Membership invoices",
            Text = "All is well.",
            Html = "<p>All is well.</p>",
            Attachments = [new FinanceAttachment("invoices.csv", "text/csv", new byte[3])],
        };
}
