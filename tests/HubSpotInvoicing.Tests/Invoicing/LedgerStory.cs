using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Several runs at work on a few invoices: they claim, adopt, mark, guard, stall, die and are replaced in the order
/// that a list of numbers tells. The promises of the ledger are checked against what the runs were told.
/// </summary>
internal sealed class LedgerStory(ILedgerStore store)
{
    private const int Runs = 3;
    private const int Companies = 4;
    private const int LeaseSeconds = 60;

    private readonly FakeTime time = new();
    private readonly InvoiceLedger?[] runs = new InvoiceLedger?[Runs];
    private readonly HashSet<long>[] beliefs = [[], [], []];
    private readonly List<(string Run, LedgerFact Fact)> acknowledged = [];
    private readonly int[] lives = new int[Runs];

    public static async Task<bool> PlayAsync(ILedgerStore store, IEnumerable<int> steps)
    {
        var story = new LedgerStory(store);
        foreach (var step in steps)
        {
            await story.StepAsync(step % 12, step / 12 % Runs, 1 + (step / 36 % Companies), step / 144);
        }

        await story.CheckFactsAsync();
        return true;
    }

    private async Task StepAsync(int kind, int run, int company, int detail)
    {
        switch (kind)
        {
            case 0 or 1 or 2:
                await ClaimAsync(run, company);
                break;
            case 3 or 4:
                await AdoptAsync(run, company);
                break;
            case 5 or 6 or 7 or 8:
                await MarkAsync(run, company, detail);
                break;
            case 9:
                time.Advance(TimeSpan.FromSeconds(detail % 90));
                break;
            case 10:
                await DieAsync(run);
                break;
            default:
                await GuardAsync(run);
                break;
        }
    }

    private Task ClaimAsync(int run, int company) => TryAsync(run, async ledger =>
    {
        if (ledger[SampleContents.Key(company)].Step != LedgerStep.Opened)
        {
            Believe(run, Assert.Single(await ledger.ClaimAsync([SampleContents.Of(company)], default)));
        }
    });

    private Task AdoptAsync(int run, int company) => TryAsync(run, async ledger =>
    {
        if (ledger[SampleContents.Key(company)].Owner is not null)
        {
            Believe(run, Assert.Single(await ledger.AdoptAsync([SampleContents.Key(company)], default)));
        }
    });

    private Task MarkAsync(int run, int company, int detail) => TryAsync(run, async ledger =>
    {
        var marks = SampleContents.Marks(company);
        var step = ledger[SampleContents.Key(company)].Step;
        var fact = step == LedgerStep.Opened ? marks[2 + (detail % 4)] : marks[detail % 2];
        var isPossible = step != LedgerStep.Opened || detail % 4 is 0 or 3
            || ledger[SampleContents.Key(company)].Delivery is not DeliveryState.None;
        if (beliefs[run].Contains(company) && isPossible)
        {
            // A mail that is out needs no acceptance any more, so the ledger leaves one that comes late unwritten.
            var isLate = fact is LedgerFact.DeliveryAccepted
                && ledger[SampleContents.Key(company)].Delivery is DeliveryState.Sent;
            await ledger.AppendAsync([fact], default);
            if (!isLate)
            {
                acknowledged.Add((NameOf(run), fact));
            }
        }
    });

    private async Task DieAsync(int run)
    {
        if (runs[run] is { } ledger)
        {
            await ledger.DisposeAsync();
            runs[run] = null;
            beliefs[run].Clear();
            lives[run]++;
        }
    }

    private void Believe(int run, Claim claim)
    {
        if (claim is Claim.Granted)
        {
            beliefs[run].Add(claim.Key.Company.Value);
        }
    }

    private async Task TryAsync(int run, Func<InvoiceLedger, Task> act)
    {
        var ledger = runs[run] ??= await InvoiceLedger.OpenAsync(
            store,
            SampleContents.Period,
            RunId.Parse(NameOf(run)),
            new InvoicingOptions { LeaseSeconds = LeaseSeconds },
            time,
            default);
        try
        {
            await act(ledger);
        }
        catch (RunStoppedException stop) when (stop.Reason == StopReason.Fenced)
        {
            await DieAsync(run);
        }
    }

    /// <summary>At the moment when the guard lets a run write, the run owns all that it was ever granted.</summary>
    private Task GuardAsync(int run) =>
        TryAsync(
            run,
            async ledger =>
            {
                await ledger.GuardAsync(default);
                var entries = await LedgerReader.ReadEntriesAsync(store, SampleContents.Period, default);
                Assert.All(
                    beliefs[run],
                    company => Assert.Equal(NameOf(run), entries[SampleContents.Key(company)].Owner?.Value));
            });

    private async Task CheckFactsAsync()
    {
        var records = await LedgerReader.ReadFactsAsync(store, SampleContents.Period, default).ToListAsync();
        foreach (var (_, fact) in acknowledged)
        {
            Assert.Contains(records, record => record.Fact == fact);
        }

        for (var run = 0; run < Runs; run++)
        {
            await DieAsync(run);
        }
    }

    private string NameOf(int run) => $"run-{run}-{lives[run]}";
}
