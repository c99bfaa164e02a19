using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;

namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>Starts fresh, lets the run die at a point, runs again, and looks at what came of it.</summary>
internal sealed class CrashTrial(AccountKind kind, Membership membership, Reference reference)
{
    /// <summary>The first rerun may find the dead run's lease in its way, when only the lease can tell.</summary>
    private const int RerunsMax = 2;

    /// <summary>
    /// Waves share a ledger write when they meet, so a run can make a few calls fewer than the one that was counted.
    /// </summary>
    private const int TriesMax = 5;

    /// <summary>
    /// By which part of its calls each try after the second dies earlier, so that the last ones surely come to die.
    /// </summary>
    private const int EarlierBy = 20;

    public async Task<Findings> TakeAsync(CrashPoint point)
    {
        for (var tries = 1; ; tries++)
        {
            await using var account = await Account.StartAsync(kind, membership);
            var dying = new Lifeline(point);
            account.TurnMailsAway(some: true);
            await account.RunAsync(dying);
            account.TurnMailsAway(some: false);
            if (dying.IsDead || tries == TriesMax)
            {
                return await ExamineAsync(account, dying);
            }

            point = point with { Call = dying.Calls - (dying.Calls * (tries - 1) / EarlierBy) };
        }
    }

    private async Task<Findings> ExamineAsync(Account account, Lifeline dying)
    {
        if (kind.LosesLedger)
        {
            account.LoseLedger();
        }

        var last = await account.RunUntilCompleteAsync(RerunsMax);
        var doubts = MailDoubts.Of(last);
        var examination = new Examination(reference, kind.LosesLedger)
        {
            Doubted = kind.MailsBySes ? doubts.Keys : new HashSet<InvoiceKey>(),
        };
        if (!dying.IsDead)
        {
            examination.Findings.Mistake("the run ended before it came to this call");
        }

        if (kind.MailsBySes)
        {
            doubts.Check(examination.Findings);
            last = await doubts.SettleAsync(account, last);
        }

        examination.CheckHubSpot(account.Holdings, last);
        examination.CheckReport(last);
        await examination.CheckLedgerAsync(account.Ledger);
        await IdleCheck.TakeAsync(account, examination);
        return examination.Findings;
    }
}
