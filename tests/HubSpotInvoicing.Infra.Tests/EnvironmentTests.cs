using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Infra.Templates;
using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Infra;

public sealed class EnvironmentTests
{
    private static readonly Template Everything = Template.With(
        ("FirstPeriod", "2026-11"),
        ("ApprovalLimit", "10000"),
        ("TotalMax", "2000000.00"),
        ("ReviewMode", "All"),
        ("ReviewApprovers", "2"),
        ("DeliveryChannel", "None"));

    public static TheoryData<string> Names => [.. Variables(Everything).Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_variable_of_the_function_is_a_setting_that_the_code_reads(string name) => Assert.True(
        SettingCatalog.All.Any(s => s.EnvironmentVariable == name),
        $"{name} is no setting");

    [Fact]
    public void Their_values_are_values_that_the_code_takes()
    {
        var known = Variables(Everything)
            .ToDictionary(v => v.Key, v => AsDeployed(v.Value));

        var loaded = SettingsReader.Load(Path.Combine(AppContext.BaseDirectory, "no-such-folder"), known);

        Assert.Empty(loaded.Problems);
        Assert.Equal("storage", loaded.Settings.Storage.Bucket);
        Assert.Equal(2_000_000.00m, loaded.Settings.Running.TotalMax);
        Assert.Equal((ReviewMode.All, 2), (loaded.Settings.Review.Mode, loaded.Settings.Review.Approvers));
    }

    [Fact]
    public void What_was_not_chosen_is_not_set_at_all()
    {
        var variables = Variables(Template.With(("TemplateEmailId", "")));

        Assert.All(variables.Values, value => Assert.NotEmpty(value));
        Assert.Equal(
            ["Delivering__TemplateEmailId", "Fetching__FirstPeriod", "Pricing__ApprovalLimit", "Running__TotalMax"],
            Variables(Everything).Keys.Except(variables.Keys).Order());
    }

    [Fact]
    public void No_secret_is_among_them()
    {
        var secrets = SettingCatalog.All.Where(s => s.IsSecret).Select(s => s.EnvironmentVariable);

        Assert.Empty(Variables(Everything).Keys.Intersect(secrets));
        Assert.Equal("{HubSpotSecret}", Variables(Everything)["Secrets__HubSpotSecret"]);
    }

    private static string AsDeployed(string value) => value switch
    {
        "{Storage}" => "storage",
        "{AWS::Region}" => "eu-central-1",
        "{MailEvents}" => "https://sqs.eu-central-1.amazonaws.com/123456789012/mail-events",
        "{HubSpotSecret}" => "arn:aws:secretsmanager:eu-central-1:123456789012:secret:invoicing",
        "{Mails}" => "mails",
        "{Alarms}" => "arn:aws:sns:eu-central-1:123456789012:alarms",
        _ => value,
    };

    private static Dictionary<string, string> Variables(Template template) =>
        template.Properties("Invoicer").Member("Environment").Member("Variables").Entries()
            .ToDictionary(v => v.Name, v => v.Value.ToString());
}
