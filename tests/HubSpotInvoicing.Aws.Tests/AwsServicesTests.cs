using Amazon.Runtime;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Invoicing;
using HubSpotInvoicing.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Aws;

public sealed class AwsServicesTests(MotoServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(ILedgerStore))]
    [InlineData(typeof(IReportStore))]
    [InlineData(typeof(TimeProvider))]
    public void Each_port_is_registered_once(Type port)
    {
        var services = new ServiceCollection().AddS3Storage(_ => { });

        Assert.Single(services, service => service.ServiceType == port);
    }

    [Fact]
    public async Task The_composition_reaches_the_bucket_with_the_credentials_that_it_is_given()
    {
        using var storage = server.OpenStorage();
        await using var services = Compose(storage.Options, new BasicAWSCredentials("key", "secret"));

        await services
            .GetRequiredService<ILedgerStore>()
            .TryCreateAsync(SampleContents.Period, 1, new byte[1], Cancellation);
        await using (
            await services
                .GetRequiredService<IReportStore>()
                .CreateAsync(RunId.Parse("run-a"), SampleContents.Period, "summary.json", Cancellation)) { }

        Assert.Equal(
            ["ledger/2026-11/00000001.json", "reports/2026/11/run-a/summary.json"], await storage.KeysAsync());
    }

    [Fact]
    public async Task Without_credentials_the_run_is_told_what_to_set()
    {
        var fault = await ReadAsync(
            new StorageOptions { Bucket = "association-billing", Region = "eu-central-1" }, null);

        Assert.Contains("no AWS credentials were found; run under a role", fault.Message, StringComparison.Ordinal);
        Assert.Contains("association-billing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_region_the_run_is_refused_and_told_what_to_set()
    {
        using var services = Compose(
            new StorageOptions { Bucket = "association-billing" }, new BasicAWSCredentials("key", "secret"));

        var fault = Assert.Throws<RunRefusedException>(services.GetRequiredService<ILedgerStore>);

        Assert.Equal("Set Storage:Region to the region of the bucket.", fault.Remedy);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named()
    {
        var options = new StorageOptions
        {
            Bucket = "association-billing",
            ServiceUrl = "http://127.0.0.1:1",
            RetryCountMax = 1,
            RetryDelayMs = 1,
        };

        var fault = await ReadAsync(options, new BasicAWSCredentials("key", "secret"));

        Assert.Contains(
            "the bucket association-billing cannot be reached at http://127.0.0.1:1",
            fault.Message,
            StringComparison.Ordinal);
    }

    private static async Task<LedgerUnavailableException> ReadAsync(StorageOptions options, AWSCredentials? credentials)
    {
        await using var services = Compose(options, credentials);
        var store = services.GetRequiredService<ILedgerStore>();
        return await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => store.ReadAsync(SampleContents.Period, 1, Cancellation));
    }

    private static ServiceProvider Compose(StorageOptions options, AWSCredentials? credentials)
    {
        var services = new ServiceCollection();
        if (credentials is not null)
        {
            services.AddSingleton(credentials);
        }

        services.AddS3Storage(_ => { }).AddSingleton(Microsoft.Extensions.Options.Options.Create(options));
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
