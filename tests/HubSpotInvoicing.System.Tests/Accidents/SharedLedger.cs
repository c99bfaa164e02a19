using HubSpotInvoicing.Files;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Accidents;

/// <summary>One ledger that each run opens for itself, as separate processes do.</summary>
internal sealed class SharedLedger : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hubspot-invoicing-");
    private readonly Func<DirectoryInfo, ILedgerStore> open;

    private SharedLedger(Func<DirectoryInfo, ILedgerStore> open) => this.open = open;

    /// <summary>A store by its name in the tests; a further one needs a line here.</summary>
    public static SharedLedger Of(string store)
    {
        var memory = new MemoryLedgerStore();
        return store switch
        {
            "memory" => new SharedLedger(_ => memory),
            "files" => new SharedLedger(InFolder),
            _ => throw new ArgumentException($"There is no store '{store}'.", nameof(store)),
        };
    }

    public ILedgerStore Open() => open(folder);

    public void Dispose() => folder.Delete(recursive: true);

    private static ILedgerStore InFolder(DirectoryInfo folder) => new ServiceCollection()
        .AddFiles(folder.FullName).BuildServiceProvider().GetRequiredService<ILedgerStore>();
}
