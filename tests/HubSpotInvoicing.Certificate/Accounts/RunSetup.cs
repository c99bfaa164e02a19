using Amazon.Runtime;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>
/// Composes a run as a host does, against an emulated account; the caller adds where ledger and reports lie.
/// </summary>
internal sealed record RunSetup(HubSpotEmulator HubSpot, TimeProvider Clock, Random Chance)
{
    private const int ParallelMails = 4;

    /// <summary>
    /// Mails of which a run can die before it hears of any: those of one portion of each wave in flight.
    /// </summary>
    public static int MailsUnderWayMax { get; } = ParallelMails * new FetchingOptions().WavesInFlight;

    public required int WaveSize { get; init; }

    public required bool IsSequential { get; init; }

    /// <summary>The earliest month that is ours.</summary>
    public string? FirstPeriod { get; init; }

    /// <summary>Stand in the way of every request to HubSpot, from the run on.</summary>
    public IReadOnlyList<Func<DelegatingHandler>> Handlers { get; init; } = [];

    /// <summary>The SES that mails invoices; HubSpot mails them without one.</summary>
    public string? Ses { get; init; }

    public IServiceCollection Services()
    {
        var options = new EmulatorOptions();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(Clock)
            .AddTransient(_ => new Random(Chance.Next()))
            .AddSingleton(Options.Create(new FetchingOptions { WaveSize = WaveSize, FirstPeriod = FirstPeriod }))
            .AddSingleton(Options.Create(new PricingOptions()))
            .AddSingleton(Options.Create(new InvoicingOptions()))
            .AddSingleton(Options.Create(new DeliveringOptions
            {
                Channel = Ses is null ? DeliveryChannel.HubSpot : DeliveryChannel.Ses,
                TemplateEmailId = options.TemplateEmailId,
                Parallelism = IsSequential ? 1 : ParallelMails,
            }))
            .AddSingleton(PriceBook.Shipped(MembershipCalculators.Standard))
            .AddSingleton<IReadOnlyList<MemberField>>(MembershipCalculators.FieldsOf(MembershipCalculators.Standard))
            .AddHubSpot(hubSpot =>
            {
                hubSpot.BaseUrl = HubSpot.BaseAddress.ToString();
                hubSpot.AccessToken = options.AccessToken;
                hubSpot.Tier = HubSpotTier.None;
                hubSpot.Parallelism = IsSequential ? 1 : ParallelMails;
            })
            .AddReports()
            .AddInvoiceRun()
            .ConfigureHttpClientDefaults(client =>
            {
                foreach (var handler in Handlers)
                {
                    client.AddHttpMessageHandler(handler);
                }
            });
        Watch(services);
        return Ses is null ? services : services
            .AddSingleton<AWSCredentials>(new BasicAWSCredentials("key", "secret"))
            .AddSingleton(Options.Create(new AwsOptions { ServiceUrl = Ses, Region = "us-east-1" }))
            .AddSingleton(Options.Create(new MailOptions { From = "billing@association.example" }))
            .AddSesInvoiceMail();
    }

    private static void Watch(IServiceCollection services)
    {
        var reporter = services.Single(s => s.ServiceType == typeof(IRunReporter));
        var type = reporter.ImplementationType ?? throw new InvalidOperationException("The reporter is not a type.");
        services.Remove(reporter);
        services.AddSingleton(p => new WatchedReporter((IRunReporter)ActivatorUtilities.CreateInstance(p, type)))
            .AddSingleton<IRunReporter>(p => p.GetRequiredService<WatchedReporter>());
    }
}
