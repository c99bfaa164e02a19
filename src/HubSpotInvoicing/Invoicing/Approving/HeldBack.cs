namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>A person's word that a company is not billed for now.</summary>
/// <param name="By">Who holds it.</param>
/// <param name="Reason">Why; empty when the person gave no reason.</param>
/// <param name="In">Under which run id it was written.</param>
/// <param name="LiftedAt">The amount at which a later release lets it through; absent while nothing does.</param>
public sealed record HeldBack(string By, string Reason, RunId In, Money? LiftedAt = null)
{
    /// <summary>Whether it still holds a quote of this total.</summary>
    public bool Holds(Money total) => LiftedAt != total;

    public override string ToString() =>
        Reason.Length == 0 ? $"Held by {By}." : $"Held by {By}: {Reason.TrimEnd('.')}.";
}
