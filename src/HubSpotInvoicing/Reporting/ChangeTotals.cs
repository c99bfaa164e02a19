using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Reporting;

/// <summary>All changes of a run added up, and the largest of them.</summary>
public sealed class ChangeTotals(Currency currency)
{
    /// <summary>Changes that are kept one by one; the others are only counted.</summary>
    public const int LargestMax = 50;

    private readonly Dictionary<ChangeEffect, Money> effects = [];
    private readonly List<ReportRow> largest = [];

    /// <summary>Companies that could be compared, those without a difference included.</summary>
    public int Compared { get; private set; }

    /// <summary>Compared companies whose amount is another one now.</summary>
    public int Changed { get; private set; }

    /// <summary>Companies with an amount and nothing to compare it with, new members for example.</summary>
    public int Incomparable { get; private set; }

    public Money Before { get; private set; } = Money.Zero(currency);

    public Money Now { get; private set; } = Money.Zero(currency);

    /// <summary>Rows with the largest differences up or down, the largest first.</summary>
    public IReadOnlyList<ReportRow> Largest => largest;

    public int Unshown => Changed - largest.Count;

    public Money Of(ChangeEffect effect) => effects.GetValueOrDefault(effect, Money.Zero(currency));

    public void Add(ReportRow row)
    {
        if (row.Change is not { } change)
        {
            Incomparable += row.ReportedAmount is null ? 0 : 1;
            return;
        }

        Compared++;
        Before += change.Before;
        Now += change.Now;
        foreach (var effect in Enum.GetValues<ChangeEffect>())
        {
            effects[effect] = Of(effect) + change.Of(effect);
        }

        if (change.Difference.MinorUnits != 0)
        {
            Changed++;
            Keep(row);
        }
    }

    private static long SizeOf(ReportRow row) => Math.Abs(row.Change?.Difference.MinorUnits ?? 0);

    /// <summary>Of equal ones the earlier row comes first.</summary>
    private void Keep(ReportRow row)
    {
        var size = SizeOf(row);
        var place = largest.FindIndex(kept => SizeOf(kept) < size);
        largest.Insert(place < 0 ? largest.Count : place, row);
        if (largest.Count > LargestMax)
        {
            largest.RemoveAt(LargestMax);
        }
    }
}
