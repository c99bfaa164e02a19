using System.Globalization;
using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;

namespace HubSpotInvoicing.Certificate.Storms;

/// <summary>One seed: runs in bad weather, some of which die, then a run when the sky is clear.</summary>
internal static class StormTrial
{
    private const int RunsInStormMax = 4;

    /// <summary>A run dies at a call up to this one, or not at all when it has fewer.</summary>
    private const int DeathMax = 200;

    private const int ClearRunsMax = 2;

    /// <summary>Between two runs a circuit closes again, and leases run out.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public static async Task<Findings> TakeAsync(int seed)
    {
        var weather = Weather.Of(seed);
        var reference = await Reference.MakeAsync(weather.Kind, weather.Membership);
        await using var account = await Account.StartAsync(weather.Kind, weather.Membership);
        var chance = new Random(seed);
        foreach (var (probability, fault) in weather.Faults)
        {
            account.HubSpot.Faults.Randomly(probability, fault);
        }

        for (var run = 0; run < RunsInStormMax; run++)
        {
            await RunInStormAsync(account, chance);
        }

        account.HubSpot.Faults.Clear();
        var last = await account.RunUntilCompleteAsync(ClearRunsMax);
        var examination = new Examination(reference, hasLostLedger: false);
        examination.CheckHubSpot(account.Holdings, last);
        examination.CheckReport(last);
        await examination.CheckLedgerAsync(account.Ledger);
        await IdleCheck.TakeAsync(account, examination);
        return examination.Findings;
    }

    public static string Describe(int seed)
    {
        var weather = Weather.Of(seed);
        var faults = weather.Faults.Select(f => string.Create(
            CultureInfo.InvariantCulture, $"{f.Chance:0.000} {f.Fault.Kind} {f.Fault.StatusCode} {f.Fault.Moment}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"--seed {seed} ({weather.Membership.Companies} companies, key "
            + $"{weather.Kind.InvoiceKey}: {string.Join(", ", faults)})");
    }

    private static async Task RunInStormAsync(Account account, Random chance)
    {
        var dies = chance.Next(2) == 0;
        var death = new CrashPoint(1 + chance.Next(DeathMax), (CrashMoment)chance.Next(3));
        var lifeline = new Lifeline(dies ? death : null);
        await account.RunAsync(new RunOrder(lifeline)
        {
            Handlers = [() => new MortalHandler(lifeline), () => new ImpatientHandler(account.Clock)],
        });
        account.Clock.Advance(Pause);
    }
}
