namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>One company that a plan found.</summary>
/// <param name="Key">Its invoice key.</param>
/// <param name="Outcome">What a run would make of it; <c>Invoiced</c> means that it would be billed.</param>
/// <param name="Reasons">Rejection reasons, hold flags or failure codes.</param>
/// <param name="Invoice">What it would be billed; also of a quote that is held, and absent otherwise.</param>
public sealed record PlannedCompany(
    InvoiceKey Key, Outcome Outcome, IReadOnlyList<string> Reasons, PlannedInvoice? Invoice)
{
    /// <summary>Whether nothing but its opening waits for a person: the draft itself is made without one.</summary>
    public bool IsLeftADraft => Outcome == Outcome.Held && Reasons is [nameof(HoldFlag.AwaitsOpening)];

    public static PlannedCompany Of(Bill bill)
    {
        var outcome = bill.Outcome ?? throw new InvalidOperationException($"The bill {bill.Key} has no outcome.");
        var content = outcome is Outcome.Invoiced or Outcome.Held ? bill.Content ?? bill.Proposed : null;
        return new PlannedCompany(
            bill.Key, outcome, bill.Reasons, content is null ? null : PlannedInvoice.Of(content));
    }
}
