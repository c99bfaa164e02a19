namespace HubSpotInvoicing.Reports.Html;

/// <summary>Reasons, warnings and stops in plain words.</summary>
internal static class ReasonWords
{
    public const string StoppedEarly = "Stopped early";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        [nameof(RejectionReason.MissingMembershipType)] = "No membership type",
        [nameof(RejectionReason.UnknownMembershipType)] = "Membership type is not in the price book",
        [nameof(RejectionReason.MissingTerritories)] = "No territories",
        [nameof(RejectionReason.InvalidTerritories)] = "Territories cannot be read",
        [nameof(RejectionReason.MissingSalesVolume)] = "No sales volume and no level",
        [nameof(RejectionReason.InvalidSalesVolume)] = "Sales volume cannot be read",
        [nameof(RejectionReason.UnknownLevel)] = "Membership level is unknown",
        [nameof(RejectionReason.MissingContact)] = "No contact",
        [nameof(RejectionReason.AmbiguousContact)] = "Several contacts, none marked for the invoice",
        [nameof(RejectionReason.MissingContactEmail)] = "No usable e-mail address",
        [nameof(RejectionReason.MissingName)] = "No company name",
        [nameof(HoldFlag.AmountOutOfBounds)] = "Amount outside the bounds of its type",
        [nameof(HoldFlag.LargeChange)] = "Large change against the previous dues",
        [nameof(HoldFlag.TierMismatch)] = "Sales volume and level disagree",
        [nameof(HoldFlag.ZeroSalesVolume)] = "Sales volume is zero",
        [nameof(HoldFlag.AboveApprovalLimit)] = "Amount above the approval limit",
        [nameof(HoldFlag.AwaitsOpening)] = "The draft waits for a person to open it in HubSpot",
        [nameof(HoldFlag.AwaitsUndo)] = "Somebody asked to take the invoice back; HubSpot still shows it",
        [nameof(FailureCode.VoidedKeepsKey)] = "The voided invoice still carries the key in HubSpot",
        [nameof(HoldFlag.NotApproved)] = "Not approved",
        [nameof(HoldFlag.ChangedSinceApproval)] = "Changed since it was approved",
        [nameof(HoldFlag.HeldByPerson)] = "Held by a person",
        [nameof(FailureCode.AmountMismatch)] = "HubSpot's total differs from what was claimed",
        [nameof(FailureCode.DeliveryRefused)] = "The mail was refused for its address or content",
        [nameof(FailureCode.AddressMissing)] = "The contact has no usable e-mail address any more",
        [nameof(FailureCode.DeliveryUnanswered)] = "A mail may be out; no answer came",
        [nameof(FailureCode.RequestRejected)] = "HubSpot refused the request for good",
        [nameof(FailureCode.RequestFailed)] = "HubSpot stayed unreachable or kept failing",
        [nameof(FailureCode.Unanswered)] = "A write was sent and no answer came",
        [nameof(FailureCode.DuplicateInvoices)] = "HubSpot has several invoices with this key",
        [nameof(FailureCode.InvoiceMissing)] = "The invoice is gone from HubSpot",
        [nameof(FailureCode.OwnedByAnotherRun)] = "Another run works on this company",
        [nameof(FailureCode.ProgramFault)] = "This program broke while it worked on it",
        [nameof(FailureCode.RunStopped)] = "The run stopped first",
    };

    private static readonly Dictionary<BillingWarning, string> Warnings = new()
    {
        [BillingWarning.SeveralContacts] = "Several contacts fit; the lowest contact id was taken",
        [BillingWarning.UnknownLevel] = "Membership level is unknown; the sales volume decided",
        [BillingWarning.MissingInHubSpot] = "The ledger has the invoice, HubSpot does not show it any more",
        [BillingWarning.FoundInHubSpot] = "The invoice was found in HubSpot, not in the ledger",
        [BillingWarning.DraftDeleted] = "An earlier draft was deleted in HubSpot; this is a new one",
        [BillingWarning.DuesNotWritten] = "HubSpot does not take the dues on the company",
        [BillingWarning.ResolvedByHand] = "A person closed it as invoiced",
        [BillingWarning.AmountOutOfBounds] = "Amount outside the bounds of its type; not held",
        [BillingWarning.LargeChange] = "Large change against the previous dues; not held",
        [BillingWarning.TierMismatch] = "Sales volume and level disagree; not held",
        [BillingWarning.ZeroSalesVolume] = "Sales volume is zero; not held",
        [BillingWarning.AboveApprovalLimit] = "Amount above the approval limit; not held",
        [BillingWarning.DeliveryPending] = "The mail was accepted; its result is not known yet",
    };

    private static readonly Dictionary<StopReason, string> Stops = new()
    {
        [StopReason.DailyQuota] = "HubSpot's daily request quota is used up",
        [StopReason.RateLimited] = "HubSpot's rate limit was used up, also by others",
        [StopReason.CircuitOpen] = "HubSpot kept failing and the brake came on",
        [StopReason.AccountMoving] = "HubSpot is moving the account to another data centre",
        [StopReason.HubSpotUnavailable] = "HubSpot could not be reached",
        [StopReason.AccessLost] = "HubSpot began to refuse the token or a scope",
        [StopReason.Fenced] = "another run took over",
        [StopReason.BrakeClosed] = "a brake of the settings closed",
        [StopReason.DeadlineReached] = "its time was up",
        [StopReason.CanaryBilled] = "a canary was asked for",
        [StopReason.Cancelled] = "somebody asked it to stop",
    };

    /// <summary>The reason in words; a code that is new here stands for itself.</summary>
    public static string Reason(string code) => Reasons.GetValueOrDefault(code, code);

    public static string Warning(BillingWarning warning) => Warnings.GetValueOrDefault(warning, warning.ToString());

    /// <summary>How a run ended that did not take everybody: only a canary does so on purpose.</summary>
    public static string Ending(StopReason reason) =>
        reason is StopReason.CanaryBilled ? "Ended on purpose" : StoppedEarly;

    /// <summary>Goes on after "Stopped early: ".</summary>
    public static string Stop(StopReason reason) => Stops.GetValueOrDefault(reason, reason.ToString());
}
