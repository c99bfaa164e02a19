using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Files;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using HubSpotInvoicing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>
/// An emulated HubSpot account with its ledger, on a clock of its own; runs come and go, these two stay.
/// </summary>
internal sealed class Account : IAsyncDisposable
{
    public static readonly BillingPeriod Period = BillingPeriod.Parse("2026-11");

    private static readonly DateTimeOffset Start = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(new InvoicingOptions().LeaseSeconds + 1);

    private readonly AccountKind kind;
    private readonly MailServer? mailServer;
    private readonly Membership membership;
    private readonly Random chance;

    private Account(
        AccountKind kind, Membership membership, HubSpotEmulator hubSpot, ImpatientTime clock, ILedgerStore ledger)
    {
        this.kind = kind;
        mailServer = kind.MailsBySes ? new MailServer() : null;
        this.membership = membership;
        HubSpot = hubSpot;
        Clock = clock;
        Ledger = ledger;
        chance = new Random(membership.Seed);
    }

    public HubSpotEmulator HubSpot { get; }

    public ImpatientTime Clock { get; }

    public ILedgerStore Ledger { get; private set; }

    /// <summary>What HubSpot, and who mails beside it, hold now.</summary>
    public Holdings Holdings => Holdings.Of(HubSpot, mailServer?.Mailed);

    /// <summary>The ledger is kept in memory.</summary>
    public static Task<Account> StartAsync(AccountKind kind, Membership membership) =>
        StartAsync(kind, membership, new MemoryLedgerStore());

    public static async Task<Account> StartAsync(AccountKind kind, Membership membership, ILedgerStore ledger)
    {
        var clock = new ImpatientTime(Start);
        var options = new EmulatorOptions
        {
            Companies = membership.Companies,
            Seed = membership.Seed,
            AnchorPeriod = Period.ToString(),
            TimeProvider = clock,
            InvoiceKey = kind.InvoiceKey,
            LinesMayBeShared = kind.LinesMayBeShared,
            MailDelay = kind.MailDelay,
            SearchLag = kind.SearchLag,
            ZeroBilledReads = kind.ZeroBilledReads,
        };
        var hubSpot = await HubSpotEmulator.StartAsync(options, CancellationToken.None);
        return new Account(kind, membership, hubSpot, clock, ledger);
    }

    /// <summary>The ledger lies in a folder, where the real program finds it too.</summary>
    public static Task<Account> StartInFolderAsync(AccountKind kind, Membership membership, string folder) =>
        StartAsync(
            kind,
            membership,
            new ServiceCollection().AddFiles(folder).BuildServiceProvider().GetRequiredService<ILedgerStore>());

    /// <summary>One run from its start to its end, or to its death.</summary>
    public Task<RunEnd> RunAsync(Lifeline lifeline) => RunAsync(new RunOrder(lifeline));

    public async Task<RunEnd> RunAsync(RunOrder order)
    {
        var setup = new RunSetup(HubSpot, Clock, Fork())
        {
            WaveSize = membership.WaveSize,
            IsSequential = membership.IsSequential,
            FirstPeriod = kind.Missed == MissedBilling.Billed ? Period.AddMonths(-3).ToString() : null,
            Handlers = order.Handlers,
            Ses = await AddressOfSesAsync(),
        };
        await using var services = setup.Services()
            .LetMailersDieWith(order.Lifeline)
            .AddSingleton<ILedgerStore>(
                new MortalLedgerStore(order.Ledger ?? Ledger, order.Lifeline, kind.KnowsTheDead))
            .AddSingleton<IReportStore>(new MortalReportStore(order.Lifeline))
            .BuildServiceProvider();
        return await EndOfAsync(
            services, new RunRequest { Period = Period, Missed = kind.Missed, Companies = order.Companies });
    }

    /// <summary>
    /// Runs until a run is complete, at most so often, and passes the lease of dead runs between two.
    /// </summary>
    public async Task<RunEnd> RunUntilCompleteAsync(int runsMax)
    {
        for (var run = 1; ; run++)
        {
            var end = await RunAsync(new Lifeline());
            if (end.IsComplete || run == runsMax)
            {
                return end;
            }

            PassLease();
        }
    }

    /// <summary>Whoever owned something before and has gone owns it no more.</summary>
    public void PassLease() => Clock.Advance(Lease);

    public void LoseLedger() => Ledger = new MemoryLedgerStore();

    /// <summary>Whether SES turns some mails away from now on.</summary>
    public void TurnMailsAway(bool some)
    {
        if (mailServer is not null)
        {
            mailServer.TurnsSomeAway = some;
        }
    }

    /// <summary>A person says of each that its mail is settled, as <c>resolve</c> does.</summary>
    public async Task ResolveAsync(IEnumerable<InvoiceKey> keys)
    {
        var setup = new RunSetup(HubSpot, Clock, Fork()) { WaveSize = membership.WaveSize, IsSequential = true };
        await using var services = setup.Services()
            .AddSingleton(Ledger)
            .AddSingleton<IReportStore>(new MortalReportStore(new Lifeline()))
            .BuildServiceProvider();
        foreach (var key in keys)
        {
            await services.GetRequiredService<InvoiceResolver>().ResolveAsync(
                new LedgerFact.Resolved(key, Resolution.Invoiced, "The member was asked.", "treasurer", null),
                CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await HubSpot.DisposeAsync();
        if (mailServer is not null)
        {
            await mailServer.DisposeAsync();
        }
    }

    private async Task<string?> AddressOfSesAsync() => mailServer is null ? null : await mailServer.Address;

    /// <summary>Runs that go on at the same time must not share one.</summary>
    private Random Fork()
    {
        lock (chance)
        {
            return new Random(chance.Next());
        }
    }

    private static async Task<RunEnd> EndOfAsync(IServiceProvider services, RunRequest request)
    {
        var watched = services.GetRequiredService<WatchedReporter>();
        try
        {
            var run = services.GetRequiredService<InvoiceRun>();
            var result = await run.ExecuteAsync(request, new Progress<RunProgress>(), CancellationToken.None);
            return new RunEnd(result.Summary, watched.Rows, null);
        }
        catch (Exception fault)
        {
            return new RunEnd(null, watched.Rows, fault);
        }
    }
}
