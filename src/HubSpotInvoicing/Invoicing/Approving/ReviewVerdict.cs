namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>What stands between a quote and its invoice.</summary>
/// <param name="Flags">Why it is held; empty when it may be billed.</param>
/// <param name="Warnings">What would have held it if it were set so.</param>
/// <param name="Remark">Who or what holds it, for people; empty when the flags say all.</param>
internal sealed record ReviewVerdict(
    IReadOnlyList<HoldFlag> Flags, IReadOnlyList<BillingWarning> Warnings, string Remark);
