using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

public sealed class SesFinanceMailerTests(SesServer server) : IClassFixture<SesServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_reaches_all_of_finance_with_its_list()
    {
        var place = await Mailer(server.Open(), To("one@finance.example, two@finance.example"))
            .SendAsync(Mail(FinanceMailKind.Report), Cancellation);

        Assert.StartsWith("sent by SES as ", place, StringComparison.Ordinal);
        var mail = Assert.Single((await server.MailsToAsync("one@finance.example")).Distinct());
        Assert.Contains(
            "Content-Disposition: attachment;\r\n filename=\"invoices.csv\"", mail, StringComparison.Ordinal);
        Assert.Single((await server.MailsToAsync("two@finance.example")).Distinct());
    }

    [Fact]
    public async Task An_error_reaches_those_who_look_after_them()
    {
        var options = To("finance3@finance.example");
        options.ErrorsTo = "operations@finance.example";

        await Mailer(server.Open(), options).SendAsync(Mail(FinanceMailKind.Error), Cancellation);

        Assert.NotEmpty(await server.MailsToAsync("operations@finance.example"));
        Assert.Empty(await server.MailsToAsync("finance3@finance.example"));
    }

    [Fact]
    public async Task A_lost_answer_is_repeated_because_two_are_better_than_none()
    {
        var line = new FaultyLine(FaultyLine.LoseAnswer);

        await Mailer(server.Open(line), To("twice@finance.example"))
            .SendAsync(Mail(FinanceMailKind.Report), Cancellation);

        Assert.Equal(2, line.Methods.Count());
    }

    [Fact]
    public async Task A_sender_that_SES_does_not_know_is_told_without_an_address()
    {
        var options = To("a@finance.example");
        options.From = "nobody@association.example";

        var fault = await Assert.ThrowsAsync<MailUnavailableException>(
            () => Mailer(server.Open(), options).SendAsync(Mail(FinanceMailKind.Report), Cancellation));

        Assert.Contains("Verify the address or domain of Mail:From", fault.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain('@', fault.Message);
    }

    private static SesFinanceMailer Mailer(SesSender sender, MailOptions options) =>
        new(sender, Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System);

    private static MailOptions To(string addresses) => new() { From = SesServer.Sender, To = addresses };

    private static FinanceMail Mail(FinanceMailKind kind) =>
        new(kind, RunId.Parse("run-a"), BillingPeriod.Parse("2026-11"))
        {
            Subject = "Membership invoices",
            Text = "All is well.",
            Html = "<p>All is well.</p>",
            Attachments = [new FinanceAttachment("invoices.csv", "text/csv", new byte[3])],
        };
}
