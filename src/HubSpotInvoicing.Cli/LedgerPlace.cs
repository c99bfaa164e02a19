using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli;

/// <summary>
/// The ledger of the bucket in the settings or of an output folder, to be looked into, with the months that are asked
/// for.
/// </summary>
internal sealed class LedgerPlace : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private LedgerPlace(ServiceProvider services) => this.services = services;

    public ILedgerStore Store => services.GetRequiredService<ILedgerStore>();

    public IReadOnlyList<BillingPeriod> Periods { get; private set; } = [];

    /// <exception cref="RunRefusedException">
    /// A ledger that is not there cannot be called whole, or a setting cannot be used.
    /// </exception>
    public static async Task<LedgerPlace> OpenAsync(
        Surroundings surroundings, string? folder, BillingPeriod? only, CancellationToken cancellationToken)
    {
        var path = surroundings.PathOf(folder ?? VerbOptions.DefaultFolder);
        var settings = SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable();
        var place = new LedgerPlace(new ServiceCollection().AddStorage(settings, path).BuildServiceProvider());
        var written = await place.Store.ListPeriodsAsync(cancellationToken);
        place.Periods = [.. written.Where(p => only is null || p == only).Order()];
        if (place.Periods.Count > 0)
        {
            return place;
        }

        var location = settings.IsInBucket ? place.Store.Location : path;
        await place.DisposeAsync();
        throw new RunRefusedException(
            $"There is no ledger{(only is null ? "" : $" for {only}")} at {location}.",
            "Name the folder of the runs with --out, or the bucket with Storage:Bucket; if "
            + "it is the right place, restore "
            + "the ledger from a backup.");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
