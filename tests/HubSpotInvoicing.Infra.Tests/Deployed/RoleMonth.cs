using Amazon.Runtime;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>A month of a small membership, billed with the deployed environment and somebody's rights.</summary>
internal sealed class RoleMonth : IAsyncDisposable
{
    private const int MonthsApart = 6;

    private static readonly BillingPeriod FirstPeriod = BillingPeriod.Parse("2030-01");

    private static int count;

    private readonly DeployedStack stack;
    private readonly BillingPeriod period;

    private RoleMonth(DeployedStack stack, BillingPeriod period, HubSpotEmulator hubSpot)
    {
        this.stack = stack;
        this.period = period;
        HubSpot = hubSpot;
    }

    public HubSpotEmulator HubSpot { get; }

    /// <summary>All tests share the stack's ledger, so each bills a month that no other looks back to.</summary>
    public static async Task<RoleMonth> StartAsync(DeployedStack stack)
    {
        var number = Interlocked.Increment(ref count);
        var period = FirstPeriod.AddMonths(number * MonthsApart);
        var options = new EmulatorOptions
        {
            Companies = 8,
            AnchorPeriod = period.ToString(),
            Edges = MembershipEdges.WithoutFailures,
        };
        return new RoleMonth(
            stack, period, await HubSpotEmulator.StartAsync(options, TestContext.Current.CancellationToken));
    }

    /// <exception cref="RunRefusedException">The run could not start.</exception>
    public Task<RunResult> RunAsync(AWSCredentials credentials) => WithAsync(
        credentials,
        services => services.GetRequiredService<NotifiedRun>().ExecuteAsync(
            new RunRequest { Period = period }, new Progress<RunProgress>(), TestContext.Current.CancellationToken));

    /// <summary>What became of the month's mails; trouble on the way is a warning.</summary>
    public Task<IReadOnlyList<MailDelivery>> AskAfterMailsAsync(
        AWSCredentials credentials,
        ICollection<string> warnings) =>
        WithAsync(
            credentials,
            services => services.GetRequiredService<DeliveryInquiry>().AskAsync(
                period, warnings, TestContext.Current.CancellationToken));

    public Task<ForecastResult> ForecastAsync(AWSCredentials credentials) => WithAsync(
        credentials,
        services => services.GetRequiredService<Forecaster>().ForecastAsync(
            period, 2, new Progress<RunProgress>(), TestContext.Current.CancellationToken));

    public Task<Diagnosis> ExamineAsync(AWSCredentials credentials) => WithAsync(
        credentials,
        services => services.GetRequiredService<Doctor>().ExamineAsync(
            ExaminationDepth.Probe, TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => HubSpot.DisposeAsync();

    private async Task<T> WithAsync<T>(AWSCredentials credentials, Func<IServiceProvider, Task<T>> work)
    {
        var parts = new HostParts
        {
            Clock = TimeProvider.System,
            Chance = new Random(1),
            Directory = AppContext.BaseDirectory,
            Logging = _ => { },
            Services = services => services.AddSingleton(credentials),
        };
        await using var services = Composition.Compose(parts, Settings(), AppContext.BaseDirectory);
        return await work(services);
    }

    private ProductSettings Settings()
    {
        var environment = new Dictionary<string, string>(stack.Variables)
        {
            ["HubSpot__BaseUrl"] = HubSpot.BaseAddress.ToString(),
            ["Storage__ServiceUrl"] = stack.Url,
            ["Storage__RetryCountMax"] = "0",
            ["Aws__ServiceUrl"] = stack.Url,
            ["Delivering__TemplateEmailId"] = "4126643121",
        };
        return SettingsReader.Load(Path.Combine(AppContext.BaseDirectory, "no-such-folder"), environment).Usable();
    }
}
