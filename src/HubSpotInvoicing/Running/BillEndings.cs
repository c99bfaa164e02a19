using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>The ways in which all bills that are still under way end together.</summary>
internal static class BillEndings
{
    /// <summary>Leaves them to the next run.</summary>
    public static void StopAll(this IReadOnlyList<Bill> bills, BillingStep step, StopReason reason, string detail)
    {
        foreach (var bill in bills.Pending())
        {
            bill.StopAt(step, reason, detail);
        }
    }

    /// <summary>Fails them for a defect of this program.</summary>
    public static void FailAll(this IReadOnlyList<Bill> bills, BillingStep step, Exception fault)
    {
        foreach (var bill in bills.Pending())
        {
            bill.End(
                Outcome.Failed,
                new Failure(FailureCode.ProgramFault, step, $"{fault.GetType().Name}: {fault.Message}"));
        }
    }

    public static void FinishAll(this IReadOnlyList<Bill> bills)
    {
        foreach (var bill in bills.Pending())
        {
            bill.Finish();
        }
    }

    /// <summary>
    /// A fault of the world ends the run and is told as such; anything else is ours and must not stop the others.
    /// </summary>
    public static bool IsDefect(Exception fault) => fault is not (
        OperationCanceledException or RunRefusedException or LedgerUnavailableException or LedgerDamagedException);
}
