namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>A change in one sentence.</summary>
public static class ChangeExplanation
{
    private static readonly (ChangeEffect Effect, string Words)[] Causes =
    [
        (ChangeEffect.Price, "by new prices"),
        (ChangeEffect.Quantity, "by the number of units"),
        (ChangeEffect.Band, "by another sales band"),
        (ChangeEffect.Rule, "by another membership type or other lines"),
        (ChangeEffect.Unknown, "for unknown reasons, because the ledger does not have the lines of both"),
    ];

    /// <summary>
    /// For example <c>USD 150.00 more than for 2025-11 (USD 1,000.00): USD +80.00 by new prices, …</c>.
    /// </summary>
    public static string Sentence(AmountChange change)
    {
        var before = change.Since is { } since
            ? $"for {since} ({change.Before})"
            : $"the dues that HubSpot had ({change.Before})";
        var effects = Causes
            .Where(cause => change.Of(cause.Effect).MinorUnits != 0)
            .Select(cause => $"{WithSign(change.Of(cause.Effect))} {cause.Words}")
            .ToList();
        var sum = change.Difference.MinorUnits switch
        {
            > 0 => $"{change.Difference} more than {before}",
            < 0 => $"{Money.Zero(change.Now.Currency) - change.Difference} less than {before}",
            _ => $"The same as {before}",
        };
        return effects.Count == 0 ? $"{sum}." : $"{sum}: {string.Join(", ", effects)}.";
    }

    /// <summary>
    /// The amount with its sign and its currency: <c>USD +80.00</c>, <c>USD -80.00</c>, <c>USD 0.00</c>.
    /// </summary>
    public static string WithSign(Money amount) =>
        amount.MinorUnits > 0 ? amount.ToString().Insert(amount.Currency.Code.Length + 1, "+") : amount.ToString();
}
