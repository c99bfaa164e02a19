using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Preparing;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot;

/// <summary>The edge as a host composes it, against an emulated account over real HTTP.</summary>
internal sealed class TestAccount : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestAccount(HubSpotEmulator emulator, TestSetup setup)
    {
        Emulator = emulator;
        services = Compose(emulator, setup);
    }

    public HubSpotEmulator Emulator { get; }

    public InstantClock Clock => services.GetRequiredService<InstantClock>();

    public RecordingLogger Log => services.GetRequiredService<RecordingLogger>();

    public IRenewalSource Source => services.GetRequiredService<IRenewalSource>();

    public IMembershipSource Membership => services.GetRequiredService<IMembershipSource>();

    public IInvoiceGateway Gateway => services.GetRequiredService<IInvoiceGateway>();

    public ICompanyOwners Owners => services.GetRequiredService<ICompanyOwners>();

    public IAccountBuilder Builder => services.GetRequiredService<IAccountBuilder>();

    public IInvoiceMailer Mailer => services.GetRequiredService<IInvoiceMailer>();

    public BehaviourExaminer Behaviour => services.GetServices<IExaminer>().OfType<BehaviourExaminer>().Single();

    public FindingsArchive Findings => services.GetRequiredService<FindingsArchive>();

    public RequestUsage Usage => services.GetRequiredService<IRequestMeter>().Read();

    public HubSpotSender Sender => services.GetRequiredService<HubSpotSender>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<TestAccount> StartAsync(TestSetup? setup = null) => StartAsync(new EmulatorOptions(), setup);

    public static async Task<TestAccount> StartAsync(EmulatorOptions options, TestSetup? setup = null)
    {
        setup ??= new TestSetup();
        var shared = setup.SharedClock is { } clock ? options with { TimeProvider = clock } : options;
        return new TestAccount(await HubSpotEmulator.StartAsync(shared, Cancel), setup);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static ServiceProvider Compose(HubSpotEmulator emulator, TestSetup setup)
    {
        var logger = new RecordingLogger();
        var clock = setup.SharedClock ?? new InstantClock();
        var services = new ServiceCollection();
        if (setup.Credentials is { } credentials)
        {
            services.AddSingleton<IAccessTokens>(p => new StoredAccessTokens(
                credentials,
                new HubSpotOptions { BaseUrl = emulator.BaseAddress.ToString() },
                clock,
                p.GetRequiredService<ILogger<StoredAccessTokens>>()));
        }

        return services
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logger))
            .AddSingleton(logger)
            .AddSingleton(clock)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(setup.Seed))
            .AddSingleton<IReadOnlyList<MemberField>>([
                MemberField.UsStates,
                MemberField.CanadianProvinces,
                MemberField.OtherTerritories,
                MemberField.SalesVolume,
            ])
            .AddSingleton(setup.Findings)
            .AddSingleton(PriceBook.Shipped(MembershipCalculators.Standard))
            .AddSingleton(p => Blueprint.Of(
                p.GetRequiredService<IOptions<FetchingOptions>>().Value,
                p.GetRequiredService<IOptions<InvoicingOptions>>().Value,
                p.GetRequiredService<PriceBook>()))
            .Configure<FetchingOptions>(setup.Fetching)
            .Configure<InvoicingOptions>(options => options.LineKeyProperty = setup.LineKeyProperty)
            .Configure<DeliveringOptions>(options => options.TemplateEmailId = setup.TemplateEmailId)
            .AddHubSpot(options =>
            {
                options.BaseUrl = emulator.BaseAddress.ToString();
                options.AccessToken = "pat-emulator-demo";
                options.Tier = HubSpotTier.None;
                setup.HubSpot(options);
            })
            .BuildServiceProvider();
    }
}
