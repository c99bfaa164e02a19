using System.Text.Json;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>An operator presses Test with <c>doctor.json</c> before the first run.</summary>
public sealed class A_doctor_on_Lambda(MotoServer moto)
{
    [Fact]
    public async Task Answers_with_the_whole_checklist()
    {
        await using var cloud = await Cloud.StartAsync(moto, null, ("Aws__ServiceUrl", moto.Url));

        var answer = await cloud.InvokeAsync("""{"action":"doctor","probe":true}""");

        Assert.False(answer.IsError, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        var root = document.RootElement;
        Assert.Equal(
            ["schemaVersion", "portalId", "startedAt", "seconds", "trusted", "counts", "checks"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("4242001", root.GetProperty("portalId").GetString());
        Assert.Equal("passed", VerdictOf(root, "aws.bucket"));
        Assert.Equal("passed", VerdictOf(root, "aws.bucket.write-once"));
        Assert.Equal("passed", VerdictOf(root, "aws.credentials"));
        Assert.Equal("passed", VerdictOf(root, "behaviour.second-key"));
        Assert.All(cloud.HubSpot.World.Mails, mail => Assert.False(mail.Delivered));
        Assert.DoesNotContain(
            cloud.HubSpot.World.Invoices,
            invoice => !invoice.Archived && invoice.Key?.StartsWith("probe:", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Answers_also_when_something_failed()
    {
        await using var cloud = await Cloud.StartAsync(
            moto,
            null,
            ("Aws__ServiceUrl", moto.Url),
            ("HubSpot__AccessToken", ""),
            ("Secrets__HubSpotSecret", "doctors-nowhere"));

        var answer = await cloud.InvokeAsync("""{"action":"doctor"}""");

        Assert.False(answer.IsError, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        Assert.False(document.RootElement.GetProperty("trusted").GetBoolean());
        Assert.Equal("failed", VerdictOf(document.RootElement, "aws.secret"));
        Assert.Equal("notChecked", VerdictOf(document.RootElement, "aws.bucket.write-once"));
    }

    [Theory]
    [InlineData("Invoicing__TermsDayz", "30", "settings.Invoicing:TermsDayz")]
    [InlineData("HubSpot__PortalId", "none", "settings.HubSpot:PortalId")]
    [InlineData("HubSpot__AccessToken", "", "settings.token")]
    [InlineData("Storage__Bucket", "", "settings.storage")]
    [InlineData("Delivering__Channel", "File", "settings.storage")]
    [InlineData("Pricing__Book", "nowhere.json", "settings.pricebook")]
    public async Task Answers_what_to_correct_when_a_setting_keeps_every_run_from_starting(
        string name, string value, string point)
    {
        await using var cloud = await Cloud.StartAsync(moto, null, (name, value));

        var answer = await cloud.InvokeAsync("""{"action":"doctor","probe":true}""");
        var month = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.False(answer.IsError, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        Assert.False(document.RootElement.GetProperty("trusted").GetBoolean());
        Assert.Equal("failed", VerdictOf(document.RootElement, point));
        Assert.NotEmpty(PointOf(document.RootElement, point).GetProperty("fix").GetString() ?? "");
        Assert.Equal("notChecked", VerdictOf(document.RootElement, "hubspot"));
        Assert.Equal("RunRefusedException", month.ErrorType);
        Assert.Equal((1, 1), (cloud.Process.Starts, cloud.Process.ExitCode));
        Assert.Equal(0, cloud.HubSpot.Traffic.Calls);
    }

    [Fact]
    public async Task Asks_HubSpot_all_the_same_when_only_the_mails_cannot_be_sent()
    {
        await using var cloud = await Cloud.StartAsync(
            moto, null, ("Aws__ServiceUrl", moto.Url), ("Delivering__TemplateEmailId", ""));

        var answer = await cloud.InvokeAsync("""{"action":"doctor"}""");

        Assert.False(answer.IsError, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        Assert.Equal("failed", VerdictOf(document.RootElement, "settings.delivering"));
        Assert.Equal("4242001", document.RootElement.GetProperty("portalId").GetString());
        Assert.Equal("passed", VerdictOf(document.RootElement, "aws.bucket"));
    }

    private static string? VerdictOf(JsonElement root, string id) =>
        PointOf(root, id).GetProperty("verdict").GetString();

    private static JsonElement PointOf(JsonElement root, string id) =>
        root.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
}
