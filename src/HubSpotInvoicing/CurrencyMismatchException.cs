namespace HubSpotInvoicing;

/// <summary>Two amounts in different currencies met in one calculation.</summary>
public sealed class CurrencyMismatchException(Currency left, Currency right)
    : InvalidOperationException($"Cannot combine {left} with {right}.")
{
    public Currency Left { get; } = left;

    public Currency Right { get; } = right;
}
