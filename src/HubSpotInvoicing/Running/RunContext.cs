using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>What stays the same throughout one run.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Request">What it was asked to do.</param>
/// <param name="Account">The account that is billed.</param>
/// <param name="Period">The period that is billed.</param>
/// <param name="Today">The run's day in the account's zone.</param>
/// <param name="Edition">The price book in force.</param>
/// <param name="StartedAt">When the run began, UTC.</param>
internal sealed record RunContext(
    RunId Run,
    RunRequest Request,
    Account Account,
    BillingPeriod Period,
    DateOnly Today,
    PriceBookEdition Edition,
    DateTimeOffset StartedAt)
{
    public Currency Currency => Edition.Currency;

    public bool IsPlan => Request.Mode == RunMode.Plan;

    public ApprovalScope Approvals => this switch
    {
        { IsPlan: true } => new ApprovalScope.NotAsked(),
        { Request.Plan: { } plan } => new ApprovalScope.OfPlan(plan.Hash),
        _ => new ApprovalScope.AsSet(),
    };

    /// <summary>Whether the request's type filter lets the company through.</summary>
    public bool Wants(Member member) =>
        Request.Types.Count == 0
        || Request.Types.Any(t =>
            MembershipType.Fold(t.Name) == MembershipType.Fold(member[MemberField.MembershipType].Trimmed));

    public RenewalQuery QueryFor(BillingPeriod period) =>
        new(period.FirstDay, period.LastDay, Request.Companies, ContactReading.Included);
}
