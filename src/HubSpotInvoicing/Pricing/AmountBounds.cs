namespace HubSpotInvoicing.Pricing;

/// <summary>
/// The totals that are usual for a membership type, both ends included; anything else is held for review.
/// </summary>
public sealed record AmountBounds
{
    private AmountBounds(Money min, Money max)
    {
        Min = min;
        Max = max;
    }

    public Money Min { get; }

    public Money Max { get; }

    /// <summary>The two, by the names they have in the book.</summary>
    public IReadOnlyList<TracePrice> Figures => [new("minAmount", Min.Amount), new("maxAmount", Max.Amount)];

    /// <exception cref="ArgumentOutOfRangeException">The minimum is above the maximum.</exception>
    public static AmountBounds Between(Money min, Money max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        return new AmountBounds(min, max);
    }

    public bool Include(Money amount) => amount >= Min && amount <= Max;
}
