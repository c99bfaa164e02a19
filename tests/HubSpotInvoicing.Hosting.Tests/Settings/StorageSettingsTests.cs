namespace HubSpotInvoicing.Hosting.Settings;

public sealed class StorageSettingsTests
{
    [Fact]
    public void Without_a_bucket_the_product_keeps_to_its_folder() => Assert.False(Load([]).Usable().IsInBucket);

    [Fact]
    public void A_bucket_that_no_account_can_have_is_refused_with_what_a_name_is_made_of() => Assert.Equal(
        "Storage:Bucket (environment variable Storage__Bucket) is 'b' and must be 3 to 63 small letters, digits, "
        + "dots and hyphens: S3 bucket that holds ledger and reports; without one they lie in a folder.",
        Assert.Single(Load([("Storage__Bucket", "b")]).Problems).Message);

    [Fact]
    public void A_bucket_is_enough()
    {
        var settings = Load([("Storage__Bucket", "association-billing")]).Usable();

        Assert.True(settings.IsInBucket);
        Assert.Equal("association-billing", settings.Storage.Bucket);
    }

    [Fact]
    public void Settings_that_go_together_are_checked_together()
    {
        (string, string)[] all =
        [
            ("Storage__Bucket", "association-billing"),
            ("Storage__KmsKey", "alias/billing"),
            ("Storage__Encryption", "Kms"),
        ];

        Assert.Empty(Load(all).Problems);
    }

    [Fact]
    public void A_key_that_nothing_would_use_is_refused()
    {
        var problem = Assert.Single(Load(
            [("Storage__Bucket", "association-billing"), ("Storage__KmsKey", "alias/billing")]).Problems);

        Assert.Equal("Storage:KmsKey", problem.Key);
        Assert.Contains("must be Kms", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_without_a_bucket_would_leave_the_ledger_on_this_machine_and_is_refused()
    {
        var problem = Assert.Single(Load([("Storage__Region", "eu-central-1")]).Problems);

        Assert.Equal("Storage:Region", problem.Key);
        Assert.Contains("Storage:Bucket is missing", problem.Message, StringComparison.Ordinal);
    }

    private static LoadedSettings Load(IEnumerable<(string Name, string Value)> environment) => SettingsReader.Load(
        AppContext.BaseDirectory, environment.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
}
