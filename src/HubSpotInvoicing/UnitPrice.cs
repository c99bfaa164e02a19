namespace HubSpotInvoicing;

/// <summary>The price of one unit, unrounded, in major units of its currency; never negative.</summary>
public sealed record UnitPrice
{
    private UnitPrice(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    public decimal Amount { get; }

    public Currency Currency { get; }

    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static UnitPrice Of(decimal amount, Currency currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return new UnitPrice(amount, currency);
    }

    /// <summary>The price of that many units: the only place in the product where an amount is rounded.</summary>
    public Money Times(int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        return Money.Rounded(Amount * quantity, Currency);
    }
}
