using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;

namespace HubSpotInvoicing.Certificate.Killing;

/// <summary>
/// Kills the real program at a point, runs again at once on what it left in its folder, and looks at what came of it.
/// </summary>
internal sealed class KillTrial(AccountKind kind, Membership membership, Reference reference)
{
    public async Task<Findings> TakeAsync(CrashPoint point)
    {
        var examination = new Examination(reference, hasLostLedger: false);
        var folder = Directory.CreateTempSubdirectory("certificate-");
        try
        {
            await using var account = await Account.StartInFolderAsync(kind, membership, folder.FullName);
            if (!await KilledProcess.RunAsync(account.HubSpot, folder.FullName, point))
            {
                examination.Findings.Mistake("the program ended before it came to this request");
            }

            var last = await account.RunAsync(new Lifeline());
            examination.CheckHubSpot(account.Holdings, last);
            examination.CheckReport(last);
            await examination.CheckLedgerAsync(account.Ledger);
            await IdleCheck.TakeAsync(account, examination);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return examination.Findings;
    }
}
