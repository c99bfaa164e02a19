using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>What a run found beside its rows.</summary>
/// <param name="Missed">Companies of earlier months that are still without an invoice.</param>
/// <param name="Plan">What can be approved; absent of a run, and of a plan that stopped early.</param>
internal sealed record RunFindings(IReadOnlyList<MissedCompany> Missed, BillingPlan? Plan);
