using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Mail;

public sealed class TemplateTests
{
    private const string Send = "/marketing/transactional/2026-09/single-email/send";

    [Theory]
    [InlineData("/marketing/v3/emails/4126643121")]
    [InlineData("/marketing/emails/2026-09/4126643121")]
    public async Task The_template_can_be_looked_at_without_sending(string path)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.GetAsync(path);

        Assert.Equal((200, "AUTOMATED", true), (answer.Status, (string?)answer.Body["state"], (bool?)answer.Body["isPublished"]));
        Assert.Equal(404, (await account.GetAsync("/marketing/v3/emails/1")).Status);
    }

    [Theory]
    [InlineData(TemplateState.Draft, 200)]
    [InlineData(TemplateState.Missing, 404)]
    public async Task Only_a_published_template_is_sent(TemplateState state, int status)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Template = state });

        var looked = await account.GetAsync("/marketing/v3/emails/4126643121");

        Assert.Equal(status, looked.Status);
        Assert.NotEqual(true, (bool?)looked.Body["isPublished"]);
        Assert.Equal(400, (await account.PostAsync(Send, Mail())).Status);
    }

    [Fact]
    public async Task Without_a_sending_domain_nothing_goes_out()
    {
        await using var account = await TestAccount.StartAsync(o => o with { HasSendingDomain = false });

        var answer = await account.PostAsync(Send, Mail());

        Assert.Equal("UNCONFIGURED_SENDING_DOMAIN", (string?)answer.Body["sendResult"]);
    }

    [Theory]
    [InlineData("transactional-email", 200)]
    [InlineData("content", 200)]
    [InlineData("crm.objects.companies.read", 403)]
    public async Task Looking_needs_a_scope_of_the_mail_tools(string scope, int status)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = [scope] });

        Assert.Equal(status, (await account.GetAsync("/marketing/v3/emails/4126643121")).Status);
    }

    private static JsonObject Mail() => new()
    {
        ["emailId"] = 4126643121,
        ["message"] = Json.Of(("to", "billing@member.example"), ("sendId", "s")),
    };
}
