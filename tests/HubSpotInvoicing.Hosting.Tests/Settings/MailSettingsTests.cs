using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Hosting.Settings;

public sealed class MailSettingsTests
{
    [Fact]
    public void Without_settings_nobody_is_mailed() => Assert.Equal(MailChannel.None, Load([]).Usable().Mail.Channel);

    [Fact]
    public void Addresses_are_separated_by_commas()
    {
        var mail = Load([("Mail__To", " a@example.org,b@example.org , ")]).Usable().Mail;

        Assert.Equal(["a@example.org", "b@example.org"], mail.AddresseesOf(FinanceMailKind.Report));
        Assert.Equal(["a@example.org", "b@example.org"], mail.AddresseesOf(FinanceMailKind.Error));
    }

    [Theory]
    [InlineData("Mail__From", "nobody")]
    [InlineData("Mail__From", "a@example.org, b@example.org")]
    [InlineData("Mail__To", "Finance <finance@example.org>")]
    [InlineData("Mail__ErrorsTo", "a@example.org; b@example.org")]
    [InlineData("Mail__Channel", "Pigeon")]
    [InlineData("Mail__FailuresPercentMax", "101")]
    [InlineData("Mail__ConfigurationSet", "two words")]
    public void What_cannot_be_used_is_refused_by_its_name(string variable, string value)
    {
        var problem = Assert.Single(Load([(variable, value)]).Problems);

        Assert.Equal(variable.Replace("__", ":", StringComparison.Ordinal), problem.Key);
        Assert.Contains(" must ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail__From", "jane.doe at example.org")]
    [InlineData("Mail__To", "jane.doe@example.org; joe@example.org")]
    [InlineData("Mail__ErrorsTo", "Jane Doe")]
    public void An_error_repeats_no_address(string variable, string value)
    {
        var problem = Assert.Single(Load([(variable, value)]).Problems);

        Assert.DoesNotContain(value, problem.Message, StringComparison.Ordinal);
        Assert.Contains(variable, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ses_needs_a_sender_and_somebody_to_mail()
    {
        var problem = Assert.Single(Load([("Mail__Channel", "Ses"), ("Mail__From", "billing@example.org")]).Problems);

        Assert.Equal("Mail:Channel", problem.Key);
        Assert.Contains("must have Mail:From, the sender, and Mail:To", problem.Message, StringComparison.Ordinal);
    }

    private static LoadedSettings Load((string Name, string Value)[] environment) => SettingsReader.Load(
        "no-such-folder", environment.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
}
