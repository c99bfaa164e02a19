using System.Net;
using HubSpotInvoicing.Emulator.Members;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
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
        World = new World(store, options, origin);
        Faults = new FaultPlan(options.Seed);
        Switches = new Switches(options);
        application = Build(options);
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public World World { get; }

    public FaultPlan Faults { get; }

    public Traffic Traffic { get; } = new();

    public Switches Switches { get; }

    public static async Task<HubSpotEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var asked = new JournalHeader(options.Companies, options.Seed, options.AnchorPeriod, options.Edges);
        var store = new CrmStore(options.DayForm);
        try
        {
            var origin = options.StateFile is { } path ? store.OpenJournal(path, asked) : asked;
            DefineProperties(store, options);
            var emulator = new HubSpotEmulator(options, store, origin);
            MemberGenerator.Populate(emulator.World, emulator.Switches, origin);
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

    private static void DefineProperties(CrmStore store, EmulatorOptions options)
    {
        foreach (var type in CrmTypes.All)
        {
            foreach (var property in PropertyCatalog.For(type, options))
            {
                store.Table(type).Define(property);
            }
        }
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
        var routes = new RouteTable(options, store, Switches, Faults, Traffic);
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
