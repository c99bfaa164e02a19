namespace HubSpotInvoicing.Reporting;

/// <summary>A number of companies and the money they stand for.</summary>
public sealed record Total(int Count, Money Amount)
{
    public Total Plus(Money? amount) => new(Count + 1, amount is null ? Amount : Amount + amount);
}
