using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>The changes against the last invoices, added up.</summary>
internal sealed record ChangesDocument(
    int Compared,
    int Changed,
    int Incomparable,
    string Before,
    string Now,
    IReadOnlyDictionary<string, string> Effects)
{
    public static ChangesDocument? Of(ChangeTotals? changes) => changes is null ? null : new(
        changes.Compared,
        changes.Changed,
        changes.Incomparable,
        changes.Before.ToWireText(),
        changes.Now.ToWireText(),
        Enum.GetValues<ChangeEffect>().ToDictionary(
            effect => effect.ToString(), effect => changes.Of(effect).ToWireText()));
}
