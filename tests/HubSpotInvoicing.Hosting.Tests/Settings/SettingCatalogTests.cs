using System.Reflection;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Hosting.Settings;

public sealed class SettingCatalogTests
{
    public static TheoryData<Type, string> Sections => new()
    {
        { typeof(HubSpotOptions), HubSpotOptions.Section },
        { typeof(FetchingOptions), FetchingOptions.Section },
        { typeof(PricingOptions), PricingOptions.Section },
        { typeof(InvoicingOptions), InvoicingOptions.Section },
        { typeof(ReviewOptions), ReviewOptions.Section },
        { typeof(DeliveringOptions), DeliveringOptions.Section },
        { typeof(AwsOptions), AwsOptions.Section },
        { typeof(MailOptions), MailOptions.Section },
        { typeof(RunningOptions), RunningOptions.Section },
        { typeof(SecretsOptions), SecretsOptions.Section },
        { typeof(StorageOptions), StorageOptions.Section },
    };

    public static TheoryData<string> Keys => [.. SettingCatalog.All.Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_property_of_a_stages_options_is_a_setting(Type options, string section)
    {
        var properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

        Assert.All(properties, p => Assert.NotNull(SettingCatalog.Find($"{section}:{p.Name}")));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_setting_that_is_written_as_it_reads_stays_as_it_is(string key)
    {
        var setting = SettingCatalog.Find(key);
        var settings = new ProductSettings();
        var before = setting?.Read(settings);

        setting?.Write(settings, before ?? setting.Read(Sample()) ?? "");

        Assert.Equal(before ?? setting?.Read(Sample()), setting?.Read(settings));
    }

    [Fact]
    public void No_key_stands_twice()
    {
        var keys = SettingCatalog.All.Select(s => s.Key).ToList();

        Assert.Equal(keys.Distinct(StringComparer.OrdinalIgnoreCase), keys);
    }

    [Fact]
    public void Only_the_token_is_a_secret() =>
        Assert.Equal("HubSpot:AccessToken", Assert.Single(SettingCatalog.All, s => s.IsSecret).Key);

    private static ProductSettings Sample()
    {
        var settings = new ProductSettings();
        settings.HubSpot.PortalId = 7;
        settings.Fetching.FirstPeriod = "2026-01";
        settings.Pricing.Book = "book.json";
        settings.Pricing.ApprovalLimit = 12000.5m;
        foreach (var type in MembershipCalculators.Standard)
        {
            settings.Pricing.ApprovalLimits[MembershipType.Fold(type.Type.Name)] = 9000.25m;
        }

        settings.Delivering.TemplateEmailId = 8;
        settings.Running.TotalMax = 250000.5m;
        settings.Running.InvoicesMax = 900;
        settings.Running.RejectedPercentMax = 12.5m;
        settings.Running.CanaryInvoices = 5;
        settings.Running.DeadlineSeconds = 840;
        settings.Storage.Bucket = "association-billing";
        return settings;
    }
}
