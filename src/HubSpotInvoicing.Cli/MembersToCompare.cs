using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli;

/// <summary>Whose members two price books are compared on: an account's, a snapshot's, or made-up ones.</summary>
internal sealed class MembersToCompare : IAsyncDisposable
{
    private readonly HubSpotEmulator? emulator;

    private MembersToCompare(string name, ProductSettings settings, HubSpotEmulator? emulator)
    {
        Name = name;
        Settings = settings;
        this.emulator = emulator;
    }

    /// <summary>For a heading, for example <c>500 made-up members</c>.</summary>
    public string Name { get; }

    public ProductSettings Settings { get; }

    /// <summary>The one month that most of them renew in; absent when they renew all over the year.</summary>
    public BillingPeriod? Month { get; private init; }

    public static bool HasAccount(ProductSettings settings) =>
        settings.HubSpot.AccessToken.Length > 0 || settings.Secrets.HubSpotSecret.Length > 0;

    public static MembersToCompare OfAccount(ProductSettings settings) => new("Members of the account", settings, null);

    /// <exception cref="SnapshotFileException">The snapshot cannot be served.</exception>
    public static async Task<MembersToCompare> OfSnapshotAsync(
        Surroundings surroundings, ProductSettings settings, string file, CancellationToken cancellationToken)
    {
        var emulator = await HubSpotEmulator.StartAsync(
            new EmulatorOptions { DataFile = file, TimeProvider = surroundings.Clock }, cancellationToken);
        EmbeddedAccount.PointAt(emulator, settings);
        return new MembersToCompare("Members of the snapshot", settings, emulator);
    }

    public static async Task<MembersToCompare> MadeUpAsync(
        Surroundings surroundings, int count, int seed, BillingPeriod? month, CancellationToken cancellationToken)
    {
        var standard = new EmulatorOptions();
        var options = standard with
        {
            Companies = count,
            Seed = seed,
            AnchorPeriod = (month ?? EmbeddedAccount.MonthAt(surroundings.Clock, standard.TimeZone)).ToString(),
            TimeProvider = surroundings.Clock,
        };
        var emulator = await HubSpotEmulator.StartAsync(options, cancellationToken);
        var name = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} made-up members (seed {seed})");
        return new MembersToCompare(name, EmbeddedAccount.ProductSettingsFor(emulator, options), emulator)
        {
            Month = month,
        };
    }

    public ValueTask DisposeAsync() => emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
