using Amazon.Runtime;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Files;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(MotoServer))]
[assembly: AssemblyFixture(typeof(QuietSurroundings))]

namespace HubSpotInvoicing.Accidents;

/// <summary>One ledger that each run opens for itself, as separate processes do.</summary>
internal sealed class SharedLedger : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hubspot-invoicing-");
    private readonly Func<DirectoryInfo, ILedgerStore> open;

    private SharedLedger(Func<DirectoryInfo, ILedgerStore> open) => this.open = open;

    /// <summary>A store by its name in the tests; a further one needs a line here.</summary>
    /// <param name="store">The name; without moto, <c>s3</c> skips the test.</param>
    /// <param name="moto">The bucket of <c>s3</c>.</param>
    public static SharedLedger Of(string store, MotoServer moto)
    {
        var memory = new MemoryLedgerStore();
        return store switch
        {
            "memory" => new SharedLedger(_ => memory),
            "files" => new SharedLedger(InFolder),
            "s3" => new SharedLedger(InBucketOf(moto.Url)),
            _ => throw new ArgumentException($"There is no store '{store}'.", nameof(store)),
        };
    }

    public ILedgerStore Open() => open(folder);

    public void Dispose() => folder.Delete(recursive: true);

    private static ILedgerStore InFolder(DirectoryInfo folder) =>
        StoreOf(new ServiceCollection().AddFiles(folder.FullName));

    /// <summary>The folder's name, which no other test has, is the prefix in the bucket.</summary>
    private static Func<DirectoryInfo, ILedgerStore> InBucketOf(string url) => folder => StoreOf(
        new ServiceCollection()
            .AddSingleton<AWSCredentials>(new BasicAWSCredentials("key", "secret"))
            .AddS3Storage(options =>
            {
                options.Bucket = MotoServer.Bucket;
                options.Prefix = folder.Name;
                options.ServiceUrl = url;
            }));

    private static ILedgerStore StoreOf(IServiceCollection services) =>
        services.BuildServiceProvider().GetRequiredService<ILedgerStore>();
}
