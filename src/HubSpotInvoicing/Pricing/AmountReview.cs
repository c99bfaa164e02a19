namespace HubSpotInvoicing.Pricing;

/// <summary>The doubts that an amount alone can raise, whatever it was made of (billing rules, section 6).</summary>
internal static class AmountReview
{
    private const int LargeChangeFactor = 2;

    public static IEnumerable<HoldFlag> FlagsOf(
        Money total, AmountBounds bounds, Money? previousDues, decimal? approvalLimit)
    {
        if (!bounds.Include(total))
        {
            yield return HoldFlag.AmountOutOfBounds;
        }

        if (previousDues is { MinorUnits: > 0 } && IsLargeChange(previousDues.MinorUnits, total.MinorUnits))
        {
            yield return HoldFlag.LargeChange;
        }

        if (total.Amount > approvalLimit)
        {
            yield return HoldFlag.AboveApprovalLimit;
        }
    }

    // Whole minor units on both sides, so that exactly double and exactly half are never pushed over the edge.
    private static bool IsLargeChange(long before, long now) =>
        now > LargeChangeFactor * before || LargeChangeFactor * now < before;
}
