using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>Where plans are made and kept, and where one is checked before anybody relies on it.</summary>
internal sealed class PlanDesk(PlanArchive archive, InvoicingOptions invoicing, ReviewOptions review)
{
    /// <inheritdoc cref="PlanArchive.ReadAsync"/>
    public Task<BillingPlan> ReadAsync(PlanHash hash, CancellationToken cancellationToken) =>
        archive.ReadAsync(hash, cancellationToken);

    /// <summary>
    /// Keeps what a plan found; absent of a run, and of a plan that stopped early, which nobody may approve.
    /// </summary>
    /// <exception cref="PlanUnavailableException">It cannot be kept.</exception>
    public async Task<BillingPlan?> KeepAsync(
        RunContext context, RunTracker tracker, IReadOnlyList<MissedCompany> missed)
    {
        if (!context.IsPlan || tracker.StoppedBy is not null)
        {
            return null;
        }

        var plan = BillingPlan.Of(
            TermsOf(context), tracker.Planned, missed.Select(m => new PlannedMiss(m.Key, m.RenewalDay)));
        await archive.KeepAsync(plan, CancellationToken.None);
        return plan;
    }

    /// <exception cref="RunRefusedException">
    /// The plan that is to be applied was made under other circumstances.
    /// </exception>
    public void ThrowUnlessFor(RunContext context)
    {
        if (context.Request.Plan is { } plan)
        {
            ThrowUnlessFor(plan, context);
        }
    }

    /// <exception cref="RunRefusedException">The plan was made under other circumstances.</exception>
    public void ThrowUnlessFor(BillingPlan plan, RunContext context)
    {
        if (plan.Terms.ObjectionTo(TermsOf(context)) is { } objection)
        {
            throw new RunRefusedException(
                objection, $"Plan {plan.Terms.Period} anew, look at it, and use its hash; or put the setting back.");
        }
    }

    /// <exception cref="RunRefusedException">
    /// Too few people approved anything of the plan that is to be applied.
    /// </exception>
    public void ThrowUnlessApproved(RunContext context, LedgerShelf ledgers)
    {
        if (context.Request.Plan is not { } plan)
        {
            return;
        }

        var entries = ledgers.EntriesOf(plan.Billable.Select(b => b.Key)).ToList();
        if (!entries.Any(e => e.IsComplete || e.Approvals.Of(plan.Hash).ApprovedBy(review.Approvers).Count > 0))
        {
            var people = entries
                .SelectMany(e => e.Approvals.Of(plan.Hash).People)
                .Distinct(StringComparer.OrdinalIgnoreCase);
            throw new RunRefusedException(
                $"Plan {plan.Hash} is not approved{Wanting([.. people])}.",
                $"Look at it, then: hubspot-invoicing approve --plan {plan.Hash} --by NAME");
        }
    }

    private string Wanting(IReadOnlyList<string> people) =>
        people.Count == 0
            ? ""
            : $" by enough people: {string.Join(", ", people)} did, and Review:Approvers wants "
                + $"{review.Approvers} different ones";

    private PlanTerms TermsOf(RunContext context) => new()
    {
        PortalId = context.Account.PortalId,
        Period = context.Period,
        Currency = context.Currency,
        BookDate = context.Edition.EffectiveFrom,
        BookHash = context.Edition.Hash,
        TermsDays = invoicing.TermsDays,
        TerritoryLines = invoicing.TerritoryLines,
        StopAt = invoicing.StopAt,
        Filter = new PlanFilter(
            context.Request.Companies, context.Request.Types, context.Request.Missed == MissedBilling.Billed),
    };
}
