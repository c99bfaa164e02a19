using System.Globalization;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Access;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Delivering;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Foreseeing;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Invoicing;
using HubSpotInvoicing.HubSpot.Preparing;
using HubSpotInvoicing.HubSpot.Preparing.Probing;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot;

/// <summary>Puts HubSpot behind the product's ports.</summary>
public static class HubSpotServices
{
    private const long AnswerBytesMax = 64 * 1024 * 1024;
    private const string UserAgent = "HubSpotInvoicing";
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Registers <see cref="IRenewalSource"/>, <see cref="IInvoiceGateway"/>, one <see cref="IInvoiceMailer"/>,
    /// <see cref="ICompanyOwners"/>, <see cref="IAccountCopier"/>, <see cref="IAccountBuilder"/> and
    /// <see cref="IRequestMeter"/>. The host registers the stages' options, a seeded <see cref="Random"/> and the
    /// calculators' fields as <c>IReadOnlyList&lt;MemberField&gt;</c>; without a <see cref="TimeProvider"/> the
    /// system's is taken, without <see cref="IAccessTokens"/> the token of the setting.
    /// </summary>
    public static IServiceCollection AddHubSpot(this IServiceCollection services, Action<HubSpotOptions> configure)
    {
        services.AddOptions<HubSpotOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HubSpotOptions>, HubSpotOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WritePermission>();
        services.TryAddSingleton<AccountBehaviour>();
        services.TryAddSingleton<IFindingsStore, MemoryFindingsStore>();
        services.TryAddSingleton<IAccessTokens>(provider => new FixedAccessToken(TokenOf(provider)));
        return services.AddSending().AddFetching().AddInvoicing().AddForeseeing().AddPreparing().AddProbing()
            .AddSingleton<IMembershipSource, HubSpotMembershipSource>()
            .AddSingleton<IInvoiceMailer, HubSpotMailer>();
    }

    private static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddHttpClient<HubSpotHttp>(Configure)
            .UseSocketsHttpHandler((handler, _) =>
            {
                // A redirect would carry the token elsewhere.
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.PooledConnectionLifetime = ConnectionLifetime;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton<HubSpotPaths>()
            .AddSingleton<SenderContext>()
            .AddSingleton<RateBudgets>()
            .AddSingleton(provider => new Circuit(
                CircuitLimits.Of(provider.GetRequiredService<IOptions<HubSpotOptions>>().Value),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<RequestMeter>()
            .AddSingleton<IRequestMeter>(provider => provider.GetRequiredService<RequestMeter>())
            .AddSingleton<HubSpotSender>()
            .AddSingleton<HubSpotReader>()
            .AddSingleton<BatchReader>()
            .AddSingleton<BatchWriter>()
            .AddSingleton<AssociationReader>();
    }

    private static void Configure(IServiceProvider provider, HttpClient client)
    {
        var options = provider.GetRequiredService<IOptions<HubSpotOptions>>().Value;
        client.BaseAddress = new Uri(options.BaseUrl);
        client.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        client.MaxResponseContentBufferSize = AnswerBytesMax;
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
    }

    private static Secret TokenOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<IOptions<HubSpotOptions>>().Value.AccessToken.Trim());

    private static IServiceCollection AddFetching(this IServiceCollection services) => services
        .AddSingleton<MemberReading>()
        .AddSingleton<AccountReader>()
        .AddSingleton<KeyProperties>()
        .AddSingleton<MemberProperties>()
        .AddSingleton<AccountCheck>()
        .AddSingleton<CompanyPages>()
        .AddSingleton<CompanySearch>()
        .AddSingleton<ContactLabels>()
        .AddSingleton<ContactReader>()
        .AddSingleton<AddressReader>()
        .AddSingleton<CandidateReader>()
        .AddSingleton<WaveReader>()
        .AddSingleton<IRenewalSource, HubSpotRenewalSource>();

    private static IServiceCollection AddInvoicing(this IServiceCollection services) => services
        .AddSingleton<InvoiceReader>()
        .AddSingleton<LineWriter>()
        .AddSingleton<DraftWriter>()
        .AddSingleton<OpenWriter>()
        .AddSingleton<DuesWriter>()
        .AddSingleton<InvoiceWriters>()
        .AddSingleton<RecordRemover>()
        .AddSingleton<KeyRemover>()
        .AddSingleton<LineRemover>()
        .AddSingleton<InvoiceRemovers>()
        .AddSingleton<IInvoiceGateway, HubSpotInvoiceGateway>();

    private static IServiceCollection AddProbing(this IServiceCollection services) => services
        .AddSingleton<FindingsArchive>()
        .AddSingleton(NamedBySettings)
        .AddSingleton<KeptBehaviour>()
        .AddSingleton(p => new ToldFindings(
            p.GetRequiredService<AccountReader>(),
            p.GetRequiredService<FindingsArchive>(),
            p.GetRequiredService<IOptions<HubSpotOptions>>()))
        .AddSingleton<ProbeCalls>()
        .AddSingleton<ProbeTime>()
        .AddSingleton<ProbeCleaner>()
        .AddSingleton<ReadingProbe>()
        .AddSingleton<MailProbe>()
        .AddSingleton<AccountProbe>()
        .AddSingleton<IExaminer, BehaviourExaminer>();

    private static NamedSubjects NamedBySettings(IServiceProvider provider)
    {
        var invoicing = provider.GetRequiredService<IOptions<InvoicingOptions>>().Value;
        var template = provider.GetRequiredService<IOptions<DeliveringOptions>>().Value.TemplateEmailId;
        return new NamedSubjects(
            invoicing.KeyProperty,
            invoicing.LineKeyProperty,
            provider.GetRequiredService<IOptions<FetchingOptions>>().Value.PropertyOf(MemberField.RenewalDate),
            template?.ToString(CultureInfo.InvariantCulture) ?? "");
    }

    private static IServiceCollection AddForeseeing(this IServiceCollection services) => services
        .AddSingleton<OwnerNames>()
        .AddSingleton<ICompanyOwners, HubSpotCompanyOwners>()
        .AddSingleton<SnapshotShape>()
        .AddSingleton<SnapshotCompanies>()
        .AddSingleton<SnapshotInvoices>()
        .AddSingleton<IAccountCopier, HubSpotAccountCopier>();

    private static IServiceCollection AddPreparing(this IServiceCollection services)
    {
        services.TryAddSingleton<ExaminedAccount>();
        return services
            .AddSingleton<AccountQuestions>()
            .AddSingleton<IAccountBuilder, HubSpotAccountBuilder>()
            .AddSingleton<FrontDoor>()
            .AddSingleton<IRenewalCount, RenewalCount>()
            .AddSingleton<ScopeTrials>()
            .AddSingleton<WrittenProperties>()
            .AddSingleton<IInspection, TokenInspection>()
            .AddSingleton<IInspection, AccountInspection>()
            .AddSingleton<IInspection, LimitsInspection>()
            .AddSingleton<IInspection, ScopeInspection>()
            .AddSingleton<IInspection, PropertyInspection>()
            .AddSingleton<IInspection, LabelInspection>()
            .AddSingleton<IInspection, ProductInspection>()
            .AddSingleton<IInspection, RuleInspection>()
            .AddSingleton<IInspection, MemberInspection>()
            .AddSingleton<IInspection, TemplateInspection>()
            .AddSingleton<IExaminer, HubSpotExaminer>();
    }
}
