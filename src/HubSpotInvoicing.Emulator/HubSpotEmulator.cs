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
    private readonly LiveAccount account;
    private readonly MemberImport members;

    private HubSpotEmulator(EmulatorOptions options, CrmStore store, JournalHeader origin)
    {
        this.store = store;
        Options = options;
        World = new World(store, options, origin);
        Faults = new FaultPlan(options.Seed);
        account = new LiveAccount(options);
        Switches = new Switches(account.Now);
        members = new MemberImport(store, World, Switches, account, origin);
        application = Build(options);
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The account without its defects; a snapshot's account goes before what was asked for.</summary>
    public EmulatorOptions Options { get; }

    public World World { get; }

    public FaultPlan Faults { get; }

    public Traffic Traffic { get; } = new();

    public Switches Switches { get; }

    /// <summary>What is still missing or wrong.</summary>
    public IReadOnlyList<AccountDefect> Defects => account.Defects;

    /// <summary>Puts a defect right as the account's admin does in HubSpot; nothing happens without it.</summary>
    public void Repair(AccountDefect defect)
    {
        if (!account.Has(defect))
        {
            return;
        }

        store.Write(transaction =>
        {
            var before = account.Now;
            account.Remove(defect);
            Switches.Follow(before, account.Now);
            SchemaRepair.Apply(transaction, before, account.Now);
            defect.Flaw?.Heal(World);
            members.LookAgain();
            return true;
        });
    }

    public static async Task<HubSpotEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var snapshot = options.DataFile is { } file ? SnapshotReader.Read(file) : null;
        var effective = snapshot?.ApplyTo(options) ?? options;
        var asked = new JournalHeader(effective.Companies, options.Seed, options.AnchorPeriod, options.Edges)
        {
            Data = snapshot?.Sum,
            Bare = effective.Bare,
        };
        var store = new CrmStore(options.DayForm);
        try
        {
            var origin = options.StateFile is { } path ? store.OpenJournal(path, asked) : asked;
            RequireSameData(options, origin, asked);
            var emulator = new HubSpotEmulator(AsBegun(effective, origin), store, origin);
            emulator.DefineProperties(snapshot);
            emulator.Fill(snapshot);
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
                options.DataFile ?? "(none)",
                $"the state file {options.StateFile} goes on from another account's data.");
        }
    }

    /// <summary>A bare account has no label; whether it began bare, its journal knows.</summary>
    private static EmulatorOptions AsBegun(EmulatorOptions options, JournalHeader origin) => origin.Bare
        ? options with { Bare = true, ContactLabel = null }
        : options with { Bare = false };

    private void DefineProperties(Snapshot? snapshot)
    {
        var options = account.Now;
        foreach (var type in CrmTypes.All)
        {
            foreach (var group in PropertyGroups.For(type, options))
            {
                store.Table(type).Add(group);
            }

            // A real account has HubSpot's own properties and those that its snapshot names, and no others of ours.
            var properties = PropertyCatalog.For(type, options);
            foreach (var property in properties.Where(p => snapshot is null || p.HubSpotDefined))
            {
                store.Table(type).Define(property);
            }
        }

        foreach (var (type, definition) in snapshot?.Properties ?? [])
        {
            store.Table(type).Define(definition with { GroupName = PropertyGroups.Membership });
        }
    }

    private void Fill(Snapshot? snapshot)
    {
        if (snapshot is null)
        {
            members.Start();
            store.ContinueFromJournal();
            members.Continue();
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
        store.ContinueFromJournal();
    }

    private WebApplication Build(EmulatorOptions options)
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
        var routes = new RouteTable(account, store, members, Switches, Faults, Traffic);
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
