using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

public sealed class StorageOptionsTests
{
    [Fact]
    public void A_bucket_is_enough()
    {
        Assert.Equal("association-billing", Read(_ => { }).Bucket);
    }

    [Fact]
    public void Without_a_bucket_the_setting_is_named()
    {
        Assert.Contains("Storage:Bucket is missing", Refuse(o => o.Bucket = ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Association")]
    [InlineData("a")]
    [InlineData("s3://association-billing")]
    public void What_cannot_be_a_bucket_is_refused(string bucket)
    {
        Assert.Contains("Storage:Bucket must be 3 to 63", Refuse(o => o.Bucket = bucket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://storage.example.com")]
    [InlineData("https://key@storage.example.com")]
    [InlineData("storage.example.com")]
    public void Another_server_needs_tls(string url)
    {
        Assert.Contains("Storage:ServiceUrl must be https", Refuse(o => o.ServiceUrl = url), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/production")]
    [InlineData("a//b")]
    [InlineData("a b")]
    public void A_prefix_is_a_path(string prefix)
    {
        Assert.Contains("Storage:Prefix must look like", Refuse(o => o.Prefix = prefix), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("production")]
    [InlineData("teams/billing/")]
    public void A_prefix_may_end_in_a_slash_or_not(string prefix)
    {
        Assert.Equal(prefix, Read(o => o.Prefix = prefix).Prefix);
    }

    [Fact]
    public void A_key_that_would_not_be_used_is_refused()
    {
        Assert.Contains(
            "Storage:Encryption must be Kms", Refuse(o => o.KmsKey = "alias/billing"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_is_its_name()
    {
        Assert.Contains(
            "Storage:Region must look like", Refuse(o => o.Region = "EU (Frankfurt)"), StringComparison.Ordinal);
    }

    private static string Refuse(Action<StorageOptions> change) =>
        Assert.Throws<OptionsValidationException>(() => Read(change)).Message;

    private static StorageOptions Read(Action<StorageOptions> change)
    {
        using var services = new ServiceCollection()
            .AddS3Storage(options =>
            {
                options.Bucket = "association-billing";
                change(options);
            })
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }
}
