using Amazon.Runtime;
using HubSpotInvoicing.Aws.Servers;

[assembly: AssemblyFixture(typeof(MotoServer))]

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>The S3 that the tests of this assembly share; any signature passes. Each test has a prefix of its own.</summary>
public sealed class MotoServer : IAsyncLifetime
{
    private MotoProcess? process;
    private string url = "";

    public async ValueTask InitializeAsync()
    {
        if (MotoProcess.IsThere)
        {
            process = MotoProcess.Start();
            url = await process.Url;
            using var storage = OpenStorage();
            await storage.CreateBucketAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    internal TestStorage OpenStorage()
    {
        MotoProcess.SkipWithout();
        return new TestStorage(url, new BasicAWSCredentials("key", "secret"));
    }
}
