using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Delivering;

public sealed class SesInvoiceMailerTests(SesServer server) : IClassFixture<SesServer>
{
    private const string Nowhere = "http://127.0.0.1:1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_reaches_SES_with_all_that_the_member_needs()
    {
        var result = await Mailer(server.Open()).SendAsync(Mail("whole@member.example"), Cancellation);

        Assert.NotEmpty(Assert.IsType<MailResult.Sent>(result).StatusId ?? "");
        var mail = Assert.Single(await server.MailsToAsync("whole@member.example"));
        Assert.Contains("Subject: Invoice INV-1001 for Example Ltd", mail, StringComparison.Ordinal);
        Assert.All(
            ["USD 1,250.00", "2026-12-02", "https://app.example.com/pay/1", "Service Provider membership"],
            fact => Assert.Contains(fact, mail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_events_can_be_told_apart()
    {
        var sent = "";
        var line = new FaultyLine(async (send, request) =>
        {
            sent = await (request.Content ?? throw new InvalidOperationException()).ReadAsStringAsync(Cancellation);
            return await send();
        });

        await Mailer(server.Open(line), new MailOptions { From = SesServer.Sender, ConfigurationSet = "invoices" })
            .SendAsync(Mail("tags@member.example"), Cancellation);

        using var body = JsonDocument.Parse(sent);
        Assert.Equal("invoices", body.RootElement.GetProperty("ConfigurationSetName").GetString());
        Assert.Equal(
            ["company=9011", "period=2026-11", "key=9011.2026-11", "run=run-a"],
            body.RootElement.GetProperty("EmailTags").EnumerateArray()
                .Select(tag => $"{tag.GetProperty("Name").GetString()}={tag.GetProperty("Value").GetString()}"));
    }

    [Fact]
    public async Task A_lost_answer_leaves_it_in_doubt_and_is_never_repeated()
    {
        var line = new FaultyLine(FaultyLine.LoseAnswer);

        var result = await Mailer(server.Open(line)).SendAsync(Mail("lost@member.example"), Cancellation);

        Assert.IsType<MailResult.Unanswered>(result);
        Assert.Single(line.Methods);
        Assert.Single(await server.MailsToAsync("lost@member.example"));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task An_error_that_does_not_say_whether_it_was_sent_is_a_doubt_too(HttpStatusCode status)
    {
        var line = new FaultyLine(FaultyLine.Answer(status, "Oops"));

        var result = await Mailer(server.OpenAt(Nowhere, line)).SendAsync(Mail("a@member.example"), Cancellation);

        Assert.IsType<MailResult.Unanswered>(result);
        Assert.Single(line.Methods);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_SES_turned_away_is_repeated_after_a_while(HttpStatusCode status)
    {
        var away = FaultyLine.Answer(status, "Later");
        var line = new FaultyLine(away, away);
        var address = $"later{(int)status}@member.example";

        var result = await Mailer(server.Open(line)).SendAsync(Mail(address), Cancellation);

        Assert.IsType<MailResult.Sent>(result);
        Assert.Equal(3, line.Methods.Count());
        Assert.Single(await server.MailsToAsync(address));
    }

    [Fact]
    public async Task What_stays_turned_away_did_not_leave()
    {
        var away = FaultyLine.Answer(HttpStatusCode.TooManyRequests, "Later");
        var line = new FaultyLine([.. Enumerable.Repeat(away, 20)]);

        var result = await Mailer(server.OpenAt(Nowhere, line)).SendAsync(Mail("a@member.example"), Cancellation);

        Assert.Equal(429, Assert.IsType<MailResult.Failed>(result).HttpStatus);
        Assert.Equal(6, line.Methods.Count());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_got_nothing() =>
        Assert.Contains(
            "No connection to SES came about.",
            Assert.IsType<MailResult.Failed>(
                await Mailer(server.OpenAt(Nowhere)).SendAsync(Mail("a@member.example"), Cancellation)).Detail,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_sender_that_SES_does_not_know_is_told_with_what_to_do_and_without_an_address()
    {
        var result = await Mailer(server.Open(), new MailOptions { From = "nobody@association.example" })
            .SendAsync(Mail("a@member.example"), Cancellation);

        var failed = Assert.IsType<MailResult.Failed>(result);
        Assert.Contains("Verify the address or domain of Mail:From in SES", failed.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('@', failed.Detail);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        var line = new FaultyLine();

        var result = await Mailer(server.OpenAt(Nowhere, line, new AnonymousAWSCredentials()))
            .SendAsync(Mail("a@member.example"), Cancellation);

        Assert.Contains(
            "no AWS credentials", Assert.IsType<MailResult.Failed>(result).Detail, StringComparison.Ordinal);
        Assert.Empty(line.Methods);
    }

    [Theory]
    [InlineData("Pat <pat@member.example>")]
    [InlineData("pat@member.example\r\nBcc: all@member.example")]
    public async Task An_address_that_no_mail_can_carry_is_refused_before_anything_is_sent(string address)
    {
        var line = new FaultyLine();

        var result = await Mailer(server.OpenAt(Nowhere, line)).SendAsync(Mail(address), Cancellation);

        Assert.Equal(new MailResult.Refused("INVALID_ADDRESS"), result);
        Assert.Empty(line.Methods);
    }

    [Fact]
    public async Task An_answer_without_a_message_id_is_a_doubt()
    {
        var line = new FaultyLine(
            (_, request) =>
                Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        RequestMessage = request,
                        Content = new StringContent("{}", Encoding.UTF8),
                    }));

        Assert.IsType<MailResult.Unanswered>(
            await Mailer(server.OpenAt(Nowhere, line)).SendAsync(Mail("a@member.example"), Cancellation));
    }

    [Fact]
    public async Task Without_a_sender_the_run_is_refused() => await Assert.ThrowsAsync<RunRefusedException>(
        () => Mailer(server.OpenAt(Nowhere), new MailOptions()).SendAsync(Mail("a@member.example"), Cancellation));

    [Fact]
    public void It_cannot_tell_a_repeat_apart()
    {
        var mailer = Mailer(server.OpenAt(Nowhere));

        Assert.Equal((DeliveryChannel.Ses, false), (mailer.Channel, mailer.KnowsKeys));
    }

    private static SesInvoiceMailer Mailer(SesSender sender, MailOptions? options = null) => new(
        sender,
        Microsoft.Extensions.Options.Options.Create(options ?? new MailOptions { From = SesServer.Sender }),
        TimeProvider.System);

    private static InvoiceMail Mail(string to) => new(
        InvoiceKey.Parse("9011:2026-11"),
        to,
        "Example Ltd",
        "INV-1001",
        "https://app.example.com/pay/1",
        Money.Exactly(1250m, Currency.Parse("USD")),
        new DateOnly(2026, 12, 2))
    {
        Run = RunId.Parse("run-a"),
        Explanation = "Service Provider membership for 2026-11: USD 1,250.00 in total.",
    };
}
