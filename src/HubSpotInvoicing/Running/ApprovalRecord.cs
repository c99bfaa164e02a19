using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Running;

/// <summary>What the ledger knows after an approval.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Invoices">How many of its invoices this person approved now.</param>
/// <param name="Total">Their sum.</param>
/// <param name="People">Who approved the plan so far.</param>
/// <param name="PeopleNeeded">How many different people have to.</param>
public sealed record ApprovalRecord(
    BillingPlan Plan, int Invoices, Money Total, IReadOnlyList<string> People, int PeopleNeeded)
{
    public bool IsEnough => People.Count >= PeopleNeeded;
}
