using System.Diagnostics;

namespace HubSpotInvoicing.Reporting;

/// <summary>
/// For every failure and warning one sentence: what happens next by itself, and what a person should do.
/// </summary>
public static class FailureAdvice
{
    /// <param name="failure">What went wrong.</param>
    /// <param name="key">The invoice that it befell.</param>
    public static string For(Failure failure, InvoiceKey key) =>
        failure switch
        {
            { Code: FailureCode.DeliveryRefused } =>
                "The invoice is open, and no run mails it again; correct the contact's address, then: "
                + ResendCommand(key),
            { Code: FailureCode.DeliveryUnanswered } =>
                $"Ask the member whether the mail came; no run mails it again. If not: {ResendCommand(key)}. "
                + $"If so: {ResolveCommand(key)}",
            { StoppedBy: StopReason.CanaryBilled } =>
                "Nothing is wrong: it waits on purpose. Look at the canary's invoices, then run "
                + "without a canary; that run takes it.",
            { StoppedBy: StopReason.BrakeClosed } =>
                "Look at what the brake says, open it in the settings, and run again; the next run takes it.",
            { Code: FailureCode.AmountMismatch, Step: BillingStep.Open } =>
                "Void the invoice in HubSpot and take it back with the verb undo, or resolve "
                + "it as invoiced if it is right.",
            _ => For(failure.Code),
        };

    private static string For(FailureCode code) =>
        code switch
        {
            FailureCode.AmountMismatch =>
                "Compare the draft with the price book in HubSpot; delete the draft there "
                + "and run again to bill it anew.",
            FailureCode.AddressMissing =>
                "The invoice is open and was not mailed; enter a usable address on the contact, then run again: "
                + "the next run mails it.",
            FailureCode.RequestRejected =>
                "Correct in HubSpot what the message names; the next run tries this company again.",
            FailureCode.RequestFailed =>
                "Nothing to do: the next run goes on from this step. Ask HubSpot's support with "
                + "the correlation id if it stays.",
            FailureCode.Unanswered =>
                "Nothing to do: the next run reads the invoice back by its key and goes on from what it finds.",
            FailureCode.DuplicateInvoices =>
                "Void or delete all but one of them in HubSpot; the next run then goes on with the one that is left.",
            FailureCode.VoidedKeepsKey =>
                "Clear the key property of the voided invoice in HubSpot by hand; the next "
                + "run then bills the company anew.",
            FailureCode.InvoiceMissing =>
                "Find out who removed the invoice in HubSpot; restore it there, and the next run goes on with it.",
            FailureCode.OwnedByAnotherRun =>
                "Nothing to do: the other run bills it. If that run died, run again after its lease has run out.",
            FailureCode.RunStopped => "Nothing to do: the next run takes it.",
            FailureCode.ProgramFault =>
                "This is a defect of the program: report it with the run id. The next run goes on from this step.",
            _ => throw new UnreachableException(),
        };

    public static string For(BillingWarning warning) =>
        warning switch
        {
            BillingWarning.SeveralContacts =>
                "Mark exactly one contact, so that the choice is not left to the lowest id.",
            BillingWarning.UnknownLevel => "Correct the membership level; the sales volume decided the price.",
            BillingWarning.FoundInHubSpot =>
                "Somebody or something else made this invoice; check that its amount is right.",
            BillingWarning.MissingInHubSpot =>
                "The ledger has this invoice and HubSpot does not show it; find out who removed it.",
            BillingWarning.DraftDeleted =>
                "Somebody deleted the earlier draft in HubSpot; this one was priced and made anew.",
            BillingWarning.DuesNotWritten =>
                "HubSpot refuses the dues on the company; fix the rule it names, later runs try again.",
            BillingWarning.DeliveryPending =>
                "The mail was accepted and its result is not known yet; the next run asks again.",
            BillingWarning.ResolvedByHand =>
                "A person said that it is invoiced; the verb 'ledger show' names who, when and why.",
            BillingWarning.AmountOutOfBounds =>
                "The amount is unusual for its type and was not held, as Review:Mode says; check it.",
            BillingWarning.LargeChange =>
                "The amount changed a lot and was not held, as Review:Mode says; check what changed.",
            BillingWarning.TierMismatch =>
                "Sales volume and level disagree and did not hold it, as Review:Mode says; correct one.",
            BillingWarning.ZeroSalesVolume =>
                "The sales volume is zero and did not hold it, as Review:Mode says; enter the real one.",
            BillingWarning.AboveApprovalLimit =>
                "The amount is above its limit and was not held, as Review:Mode says; look at it.",
            _ => throw new UnreachableException(),
        };

    private static string ResendCommand(InvoiceKey key) =>
        $"hubspot-invoicing resend --company {key.Company} --period {key.Period} --by NAME";

    private static string ResolveCommand(InvoiceKey key) =>
        $"hubspot-invoicing resolve --company {key.Company} --period {key.Period} "
        + "--as invoiced --reason TEXT --by NAME";
}
