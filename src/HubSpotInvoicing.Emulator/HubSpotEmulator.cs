using System.Net;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Members;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Snapshots;
using HubSpotInvoicing.Emulator.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HubSpotInvoicing.Emulator;

/// <summary>A HubSpot account that runs inside this process and refuses what the real one is known to refuse.</summary>
public sealed class HubSpotEmulator : IAsyncDisposable
{
    private const int BodyBytesMax = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly WebApplication application;
    private readonly CrmStore store;

    private HubSpotEmulator(EmulatorOptions options, CrmStore store, JournalHeader origin)
    {
        this.store = store;
        Options = options;
        World = new World(store, options, origin);
        Faults = new FaultPlan(options.Seed);
        Switches = new Switches(options);
        application = Build(options, new LiveAccount(options));
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What is in effect; the account of a snapshot goes before what was asked for.</summary>
    public EmulatorOptions Options { get; }

    public World World { get; }

    public FaultPlan Faults { get; }

    public Traffic Traffic { get; } = new();

    public Switches Switches { get; }

    public static async Task<HubSpotEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var snapshot = options.DataFile is { } file ? SnapshotReader.Read(file) : null;
        var effective = snapshot?.ApplyTo(options) ?? options;
        var asked = new JournalHeader(effective.Companies, options.Seed, options.AnchorPeriod, options.Edges)
        {
            Data = snapshot?.Sum,
        };
        var store = new CrmStore(options.DayForm);
        try
        {
            var origin = options.StateFile is { } path ? store.OpenJournal(path, asked) : asked;
            RequireSameData(options, origin, asked);
            DefineProperties(store, effective, snapshot);
            var emulator = new HubSpotEmulator(effective, store, origin);
            Fill(store, emulator, origin, snapshot);
            store.ContinueFromJournal();
            await emulator.ListenAsync(options.Port, cancellationToken);
            return emulator;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A call that waits for a clock nobody moves any more must not keep the process alive.
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await application.StopAsync(patience.Token);
        await application.DisposeAsync();
        store.Dispose();
    }

    /// <summary>What was journaled of one account would make no sense in another.</summary>
    private static void RequireSameData(EmulatorOptions options, JournalHeader origin, JournalHeader asked)
    {
        if (origin.Data != asked.Data)
        {
            throw new SnapshotFileException(
                options.DataFile ?? "(none)", $"the state file {options.StateFile} goes on from another account's data.");
        }
    }

    private static void DefineProperties(CrmStore store, EmulatorOptions options, Snapshot? snapshot)
    {
        foreach (var type in CrmTypes.All)
        {
            foreach (var group in PropertyGroups.For(type))
            {
                store.Table(type).Add(group);
            }

            // A real account has HubSpot's own properties and those that its snapshot names, and no others of ours.
            foreach (var property in PropertyCatalog.For(type, options).Where(p => snapshot is null || p.HubSpotDefined))
            {
                store.Table(type).Define(property);
            }
        }

        foreach (var (type, definition) in snapshot?.Properties ?? [])
        {
            store.Table(type).Define(definition with { GroupName = PropertyGroups.Membership });
        }
    }

    private static void Fill(CrmStore store, HubSpotEmulator emulator, JournalHeader origin, Snapshot? snapshot)
    {
        if (snapshot is null)
        {
            MemberGenerator.Populate(emulator.World, emulator.Switches, origin);
            return;
        }

        store.Write(transaction =>
        {
            foreach (var change in snapshot.Content)
            {
                transaction.Do(change);
            }

            return true;
        });
    }

    private WebApplication Build(EmulatorOptions options, LiveAccount account)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        // The host process keeps its own say about Ctrl+C and termination.
        builder.Services.AddSingleton<IHostLifetime>(new QuietLifetime());
        var built = builder.Build();
        var routes = new RouteTable(account, store, Switches, Faults, Traffic);
        routes.MapOn(built);
        return built;
    }

    private async Task ListenAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            throw new PortTakenException(port, error);
        }

        BaseAddress = new Uri(application.Urls.First());
    }
}
