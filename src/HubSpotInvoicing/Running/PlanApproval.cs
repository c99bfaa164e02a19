using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Writes down that a person approves a plan, invoice by invoice. What is known already is not written again, so the
/// same wish completes an approval that was broken off.
/// </summary>
public sealed class PlanApproval
{
    /// <summary>Facts in one segment, so that none grows with the membership.</summary>
    public const int FactsMax = 1000;

    private readonly IRenewalSource source;
    private readonly PlanDesk plans;
    private readonly LedgerOpener ledgers;
    private readonly RunReporting reporting;
    private readonly ReviewOptions options;

    internal PlanApproval(
        IRenewalSource source, PlanDesk plans, LedgerOpener ledgers, RunReporting reporting, ReviewOptions options)
    {
        this.source = source;
        this.plans = plans;
        this.ledgers = ledgers;
        this.reporting = reporting;
        this.options = options;
    }

    /// <exception cref="RunRefusedException">
    /// There is no such plan, it belongs to another account, book or setting, nothing of it is left to approve, the
    /// person approved it already, or a company that is excepted is not in it.
    /// </exception>
    /// <exception cref="PlanUnavailableException">The plan cannot be read or trusted.</exception>
    public async Task<ApprovalRecord> ApproveAsync(ApprovalWish wish, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        var plan = await plans.ReadAsync(wish.Plan, cancellationToken);
        var context = reporting.Begin(new RunRequest { Period = plan.Terms.Period }, account);
        plans.ThrowUnlessFor(plan, context);
        var chosen = Chosen(plan, wish);
        await using var shelf = new ApprovalShelf(ledgers, context.Run);
        var open = new List<LedgerFact.Approved>();
        foreach (var (key, invoice) in chosen)
        {
            var entry = (await shelf.LedgerOfAsync(key.Period, cancellationToken))[key];
            if (!entry.IsComplete)
            {
                open.Add(new LedgerFact.Approved(key, new Approval(plan.Hash, invoice, wish.By), wish.Note));
            }
        }

        var missing = open.Where(fact => !shelf[fact.Key].Approvals.IsBy(plan.Hash, wish.By)).ToList();
        ThrowIfNothingIsLeft(open.Count, missing.Count, wish);
        await shelf.WriteAsync(missing, cancellationToken);
        return new ApprovalRecord(
            plan,
            missing.Count,
            missing.Aggregate(Money.Zero(plan.Terms.Currency), (sum, fact) => sum + fact.Approval.Invoice.Total),
            [
                .. open.SelectMany(fact => shelf[fact.Key].Approvals.Of(plan.Hash).People)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            options.Approvers);
    }

    private static List<(InvoiceKey Key, PlannedInvoice Invoice)> Chosen(BillingPlan plan, ApprovalWish wish)
    {
        var known = plan.Companies.Select(c => c.Key.Company).ToHashSet();
        if (wish.Except.FirstOrDefault(c => !known.Contains(c)) is { } stranger)
        {
            throw new RunRefusedException(
                $"Company {stranger} is not in plan {plan.Hash}.",
                "Correct its id, or leave it out; it is not billed anyway.");
        }

        List<(InvoiceKey, PlannedInvoice)> chosen = [.. plan.Billable.Where(b => !wish.Except.Contains(b.Key.Company))];
        return chosen.Count > 0
            ? chosen
            : throw new RunRefusedException(
                $"Nothing is left to approve in plan {plan.Hash}: nobody in it would be billed.",
                "Look at the plan: release or correct what is held or rejected, and plan anew.");
    }

    private static void ThrowIfNothingIsLeft(int open, int missing, ApprovalWish wish)
    {
        if (open == 0)
        {
            throw new RunRefusedException(
                $"Everything in plan {wish.Plan} is invoiced already.",
                "Leave it; plan another month, or approve another plan.");
        }

        if (missing == 0)
        {
            throw new RunRefusedException(
                $"{wish.By} approved plan {wish.Plan} already.", "Apply it; or have somebody else approve it too.");
        }
    }
}
