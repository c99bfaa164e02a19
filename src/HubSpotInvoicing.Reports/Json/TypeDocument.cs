using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>One membership type: its total, and the outcomes that occurred.</summary>
internal sealed record TypeDocument(int Count, string Amount, IReadOnlyDictionary<string, TotalDocument?> Outcomes)
{
    public static TypeDocument Of(RunTotals totals, string type)
    {
        var total = totals.Of(type);
        var outcomes = Enum.GetValues<Outcome>()
            .Where(outcome => totals.Of(type, outcome).Count > 0)
            .ToDictionary(
                outcome => outcome.ToString(), TotalDocument? (outcome) => TotalDocument.Of(totals.Of(type, outcome)));
        return new TypeDocument(total.Count, total.Amount.ToWireText(), outcomes);
    }
}
