using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Running;

/// <summary>A membership, a ledger and as many runs as a test wants, composed as a host composes them.</summary>
internal sealed class Month : IRequestMeter
{
    public static readonly BillingPeriod Period = BillingPeriod.Parse("2026-11");

    private int runs;

    public PretendedHubSpot HubSpot { get; } = new();

    public PretendedMailer Mailer { get; } = new();

    public MemoryLedgerStore Ledger { get; } = new();

    public KeptLines Log { get; } = new();

    public KeptReport Report { get; } = new();

    public ImpatientTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 15, 0, 0, TimeSpan.Zero));

    public FetchingOptions Fetching { get; } = new();

    public PricingOptions Pricing { get; } = new();

    public InvoicingOptions Invoicing { get; } = new();

    public DeliveringOptions Delivering { get; } = new() { TemplateEmailId = 1 };

    public RunningOptions Running { get; } = new();

    public ReviewOptions Review { get; } = new();

    public MemoryPlanStore Plans { get; } = new();

    /// <summary>What stands between the runs and their ledger; set by a test that disturbs it.</summary>
    public ILedgerStore? DisturbedLedger { get; set; }

    public PriceBook Book { get; set; } = PriceBook.Shipped(MembershipCalculators.Standard);

    /// <summary>Adds a Service Provider, 1,250.00 flat, with one good contact, and changes it as told.</summary>
    public InvoiceKey Add(
        long id,
        string day = "2026-11-15",
        IReadOnlyDictionary<MemberField, string?>? values = null,
        IReadOnlyList<ContactCandidate>? contacts = null)
    {
        var all = new Dictionary<MemberField, string?>
        {
            [MemberField.Name] = $"Member {id}",
            [MemberField.MembershipType] = "Service Provider",
        };
        foreach (var (field, value) in values ?? new Dictionary<MemberField, string?>())
        {
            all[field] = value;
        }

        var member = new Member(
            CompanyId.Of(id),
            DateOnly.ParseExact(day, "yyyy-MM-dd"),
            all.ToDictionary(v => v.Key, v => new MemberValue(v.Key.DefaultProperty, v.Value)));
        var contact = ContactId.Of(id + 1000);
        var address = $"billing@member-{id}.example";
        HubSpot.Addresses[contact] = address;
        HubSpot.Renewals.RemoveAll(r => r.Member.Id == member.Id);
        HubSpot.Renewals.Add(new Renewal(
            member, contacts ?? [new ContactCandidate(contact, address, ContactRoles.Billing)]));
        return member.Key;
    }

    public Task<RunResult> RunAsync(RunRequest? request = null) =>
        RunUntilAsync(request ?? new RunRequest { Period = Period }, CancellationToken.None);

    public Task<RunResult> RunUntilAsync(RunRequest request, CancellationToken stop) =>
        Compose().GetRequiredService<InvoiceRun>().ExecuteAsync(request, new Progress<RunProgress>(), stop);

    /// <summary>Runs once more and gives the row of the one company that the test is about.</summary>
    public async Task<ReportRow> RunForRowAsync(InvoiceKey key, RunRequest? request = null)
    {
        await RunAsync(request);
        return Report.Rows.Single(r => r.Key == key);
    }

    /// <summary>What the ledger holds of it, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerFact>> FactsAsync(InvoiceKey key) =>
        await LedgerReader.ReadFactsAsync(Ledger, key.Period, CancellationToken.None)
            .Select(record => record.Fact).Where(fact => fact.Key == key).ToListAsync();

    public IServiceProvider Compose() => Services().BuildServiceProvider();

    /// <summary>For a test that adds what only it needs.</summary>
    public IServiceCollection Services() => new ServiceCollection()
        .AddSingleton(Options.Create(Fetching))
        .AddSingleton(Options.Create(Pricing))
        .AddSingleton(Options.Create(Delivering))
        .AddSingleton(Options.Create(Running))
        .AddSingleton(Options.Create(Invoicing))
        .AddSingleton(Book)
        .AddSingleton<TimeProvider>(Time)
        .AddSingleton(new Random(++runs))
        .AddSingleton<IRenewalSource>(HubSpot)
        .AddSingleton<IInvoiceGateway>(HubSpot)
        .AddSingleton<IInvoiceMailer>(Mailer)
        .AddSingleton(DisturbedLedger ?? Ledger)
        .AddSingleton<IPlanStore>(Plans)
        .AddSingleton(Options.Create(Review))
        .AddSingleton(Log)
        .AddSingleton(typeof(ILogger<>), typeof(KeptLog<>))
        .AddSingleton<IRunReporter>(Report)
        .AddSingleton<IRequestMeter>(this)
        .AddInvoiceRun()
        .AddForeseeing();

    public RequestUsage Read() => new(new Dictionary<string, long>(), 0, 0);
}
