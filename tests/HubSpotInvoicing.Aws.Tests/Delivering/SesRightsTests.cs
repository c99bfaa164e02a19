using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Mail;

namespace HubSpotInvoicing.Aws.Delivering;

public sealed class SesRightsTests(GuardedMoto server) : IClassFixture<GuardedMoto>
{
    [Fact]
    public async Task The_right_that_the_readme_names_is_enough()
    {
        var (answer, messageId) = await SendAsync(server.MailAsMailer());

        Assert.True(answer.IsOk, answer.Body);
        Assert.NotNull(messageId);
    }

    [Fact]
    public async Task Without_it_the_run_is_told_what_is_missing()
    {
        var (answer, _) = await SendAsync(server.MailAsStranger());

        Assert.Equal(403, answer.Status);
        Assert.Contains(
            "Let the role use ses:SendEmail", AwsFault.Remedy(answer, AwsService.Ses), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_not_accepted()
    {
        var (answer, _) = await SendAsync(server.MailWithWrongSecret());

        Assert.Equal((403, false), (answer.Status, answer.IsDoubtful));
    }

    private static Task<(AwsAnswer Answer, string? MessageId)> SendAsync(SesSender sender) => sender.SendAsync(
        new MailMessage
        {
            From = Mailbox.Parse(SesServer.Sender),
            To = [Mailbox.Parse("pat@member.example")],
            Subject = "Invoice",
            Date = DateTimeOffset.UnixEpoch,
            Id = "9011.2026-11",
            Text = "Here it is.",
        },
        [new SesTag("company", "9011")],
        configurationSet: "",
        isRepeatable: true,
        TestContext.Current.CancellationToken);
}
