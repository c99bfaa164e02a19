namespace HubSpotInvoicing.Pricing;

/// <summary>The priced lines of one company for one period, with its trace.</summary>
public sealed record Quote(
    InvoiceKey Key,
    MembershipType Type,
    Money Total,
    IReadOnlyList<HoldFlag> Flags,
    QuoteTrace Trace)
{
    public IReadOnlyList<QuoteLine> Lines => Trace.Lines;
}
