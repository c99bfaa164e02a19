using System.Globalization;
using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>Runs once more when all is done, and sees that nothing is written any more.</summary>
internal static class IdleCheck
{
    public static async Task TakeAsync(Account account, Examination examination)
    {
        account.PassLease();
        var before = account.Holdings.Fingerprint;
        try
        {
            var deeds = await LedgerCheck.CountDeedsAsync(account.Ledger);
            var further = await account.RunAsync(new Lifeline());
            var more = await LedgerCheck.CountDeedsAsync(account.Ledger) - deeds;
            if (more > 0 || account.Holdings.Fingerprint != before)
            {
                examination.Findings.Mistake(string.Create(
                    CultureInfo.InvariantCulture, $"a further run wrote something: {more} facts in the ledger"));
            }

            examination.CheckReport(further);
        }
        catch (LedgerDamagedException damage)
        {
            examination.Findings.Mistake(damage.Message);
        }
    }
}
