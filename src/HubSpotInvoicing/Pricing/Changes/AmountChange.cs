namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>
/// By how much a company's amount differs from its last one, and why; the effects add up to the cent.
/// </summary>
public sealed record AmountChange
{
    private AmountChange(Money before, Money now, BillingPeriod? since)
    {
        Before = before;
        Now = now;
        Since = since;
        (Price, Quantity, Band, Unknown) = (Nothing, Nothing, Nothing, Nothing);
    }

    public Money Before { get; }

    public Money Now { get; }

    /// <summary>The month of the invoice before; absent when only the amount of the dues is known.</summary>
    public BillingPeriod? Since { get; }

    public Money Price { get; private init; }

    public Money Quantity { get; private init; }

    public Money Band { get; private init; }

    public Money Unknown { get; private init; }

    /// <summary>What the other effects leave.</summary>
    public Money Rule => Difference - Price - Quantity - Band - Unknown;

    public Money Difference => Now - Before;

    private Money Nothing => Money.Zero(Now.Currency);

    public Money Of(ChangeEffect effect) => effect switch
    {
        ChangeEffect.Price => Price,
        ChangeEffect.Quantity => Quantity,
        ChangeEffect.Band => Band,
        ChangeEffect.Rule => Rule,
        ChangeEffect.Unknown => Unknown,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Only the two amounts are known.</summary>
    /// <exception cref="CurrencyMismatchException">They are in different currencies.</exception>
    public static AmountChange WithoutLines(Money before, Money now, BillingPeriod? since) =>
        new(before, now, since) { Unknown = now - before };

    /// <summary>The lines of both are known; what the three effects do not explain is the rule's.</summary>
    /// <exception cref="CurrencyMismatchException">They are in different currencies.</exception>
    internal static AmountChange Explained(PastInvoice before, Money now, Money price, Money quantity, Money band) =>
        new(before.Total, now, before.Period) { Price = price, Quantity = quantity, Band = band };
}
