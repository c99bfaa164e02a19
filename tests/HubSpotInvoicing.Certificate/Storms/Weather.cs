using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Certificate.Storms;

/// <summary>What one seed makes of the world: the account, and a mix of faults with their chances.</summary>
internal sealed record Weather(
    AccountKind Kind, Membership Membership, IReadOnlyList<(double Chance, Fault Fault)> Faults)
{
    private const int CompaniesMin = 25;
    private const int CompaniesMax = 40;
    private const int KindsOfFaultMax = 6;
    private const double ChanceMax = 0.12;

    /// <summary>A run that is left alone asks for so long, so its last word on each mail is a word for good.</summary>
    private const int MailDelaySecondsMax = 6;

    /// <summary>
    /// Longer than the time limit of the run's client, so that it gives up although HubSpot has done it.
    /// </summary>
    private static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(150);

    private static readonly Fault[] AllFaults =
    [
        Fault.RateLimited(RateLimitShape.ErrorType, TimeSpan.FromSeconds(2)),
        Fault.RateLimited(RateLimitShape.Category, null),
        Fault.RateLimited(RateLimitShape.Alternating, TimeSpan.FromSeconds(55)),
        Fault.Status(423, FaultMoment.BeforeCommit),
        Fault.Migrating(TimeSpan.FromSeconds(60)),
        Fault.Status(500, FaultMoment.BeforeCommit),
        Fault.Status(500, FaultMoment.AfterCommit),
        Fault.Status(502, FaultMoment.BeforeCommit),
        Fault.Status(502, FaultMoment.AfterCommit),
        Fault.Status(503, FaultMoment.BeforeCommit),
        Fault.Status(504, FaultMoment.AfterCommit),
        Fault.Status(524, FaultMoment.AfterCommit),
        Fault.Reset(FaultMoment.BeforeCommit),
        Fault.Reset(FaultMoment.AfterCommit),
        Fault.Slow(TimeSpan.FromSeconds(20)),
        Fault.Slow(TooSlow),
        Fault.Truncated(),
        Fault.Malformed(),
        Fault.Html(FaultMoment.BeforeCommit),
        Fault.Html(FaultMoment.AfterCommit),
    ];

    public static Weather Of(int seed)
    {
        var chance = new Random(seed);
        var modes = new[] { InvoiceKeyMode.Unique, InvoiceKeyMode.UniqueNotEnforced, InvoiceKeyMode.NotUnique };
        var kind = new AccountKind("storm")
        {
            InvoiceKey = modes[chance.Next(modes.Length)],
            KnowsTheDead = chance.Next(2) == 0,
            MailDelay = TimeSpan.FromSeconds(chance.Next(2) * chance.Next(MailDelaySecondsMax + 1)),
            SearchLag = TimeSpan.FromSeconds(chance.Next(60)),
            ZeroBilledReads = chance.Next(3),
        };

        // One wave, because the next would be read while this one is billed, and no two runs would be the same.
        var membership = new Membership(chance.Next(CompaniesMin, CompaniesMax + 1), seed)
        {
            WaveSize = CompaniesMax + 1,
            IsSequential = true,
        };
        var faults = Enumerable.Range(0, chance.Next(1, KindsOfFaultMax + 1))
            .Select(_ => (chance.NextDouble() * ChanceMax, AllFaults[chance.Next(AllFaults.Length)]));
        return new Weather(kind, membership, [.. faults]);
    }
}
