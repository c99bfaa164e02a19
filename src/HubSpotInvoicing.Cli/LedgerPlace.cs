using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Files;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli;

/// <summary>The ledger of an output folder, to be looked into, with the months that are asked for.</summary>
internal sealed class LedgerPlace : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private LedgerPlace(ServiceProvider services) => this.services = services;

    public ILedgerStore Store => services.GetRequiredService<ILedgerStore>();

    public IReadOnlyList<BillingPeriod> Periods { get; private set; } = [];

    /// <exception cref="RunRefusedException">A ledger that is not there cannot be called whole.</exception>
    public static async Task<LedgerPlace> OpenAsync(
        Surroundings surroundings, string? folder, BillingPeriod? only, CancellationToken cancellationToken)
    {
        var path = surroundings.PathOf(folder ?? VerbOptions.DefaultFolder);
        var place = new LedgerPlace(new ServiceCollection().AddFiles(path).BuildServiceProvider());
        var written = await place.Store.ListPeriodsAsync(cancellationToken);
        place.Periods = [.. written.Where(p => only is null || p == only).Order()];
        if (place.Periods.Count > 0)
        {
            return place;
        }

        await place.DisposeAsync();
        throw new RunRefusedException(
            $"There is no ledger{(only is null ? "" : $" for {only}")} at {path}.",
            "Name the folder of the runs with --out; if it is the right one, restore the ledger from a backup.");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
