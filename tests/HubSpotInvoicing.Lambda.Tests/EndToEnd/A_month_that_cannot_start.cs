using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>A setting is wrong, and AWS starts the process again and again.</summary>
public sealed class A_month_that_cannot_start(MotoServer moto, CloudServices services) : IClassFixture<CloudServices>
{
    [Fact]
    public async Task Is_told_to_finance_in_one_mail_that_shows_no_value()
    {
        await using var cloud = await Cloud.StartAsync(
            moto,
            null,
            ("HubSpot__PortalId", "pat-na1-4711"),
            ("Aws__ServiceUrl", services.Url),
            ("Mail__Channel", "Ses"),
            ("Mail__From", CloudServices.Sender),
            ("Mail__To", CloudServices.Finance));

        var doctor = await cloud.InvokeAsync("""{"action":"doctor"}""");
        Assert.False(doctor.IsError, doctor.Body);
        Assert.DoesNotContain("4711", doctor.Body, StringComparison.Ordinal);
        Assert.Empty(await services.MailsAsync());

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.Equal(3, fate.Attempts.Count);
        Assert.All(fate.Attempts, attempt => Assert.Equal("RunRefusedException", attempt.ErrorType));
        Assert.Single(cloud.Lambda.DeadLetters);
        Assert.Equal(3, cloud.Process.Starts);
        var (to, text) = Assert.Single(await services.MailsAsync());
        Assert.Equal(CloudServices.Finance, to);
        Assert.Contains("HubSpot:PortalId (environment variable HubSpot__PortalId)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }
}
