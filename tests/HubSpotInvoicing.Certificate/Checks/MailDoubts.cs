using System.Globalization;
using HubSpotInvoicing.Certificate.Accounts;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>
/// The mails of which a run died before it heard whether they left, over a channel that cannot tell a repeat apart.
/// </summary>
/// <param name="Keys">Those that the last run left to a person.</param>
internal sealed record MailDoubts(IReadOnlySet<InvoiceKey> Keys)
{
    public static MailDoubts Of(RunEnd last) => new(last.Rows
        .Where(r => r is { Outcome: Outcome.InDoubt, Failure.Code: FailureCode.DeliveryUnanswered })
        .Select(r => r.Key)
        .ToHashSet());

    /// <summary>More cannot have been under way, so more were not to be left to a person.</summary>
    public void Check(Findings findings)
    {
        if (Keys.Count > RunSetup.MailsUnderWayMax)
        {
            findings.Mistake(string.Create(
                CultureInfo.InvariantCulture,
                $"{Keys.Count} mails are in doubt, and {RunSetup.MailsUnderWayMax} at most were under way"));
        }
    }

    /// <summary>A person says of each that it is settled, and another run goes by.</summary>
    public async Task<RunEnd> SettleAsync(Account account, RunEnd last)
    {
        if (Keys.Count == 0)
        {
            return last;
        }

        await account.ResolveAsync(Keys);
        return await account.RunUntilCompleteAsync(runsMax: 1);
    }
}
