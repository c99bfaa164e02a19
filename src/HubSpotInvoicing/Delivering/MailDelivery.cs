namespace HubSpotInvoicing.Delivering;

/// <summary>What became of one invoice's mail.</summary>
/// <param name="Key">The invoice.</param>
/// <param name="Status">The word of the channel, or what was heard since.</param>
public sealed record MailDelivery(InvoiceKey Key, string Status)
{
    /// <summary>Addresses that a person has to correct; for the eyes of the person at the console alone.</summary>
    public IReadOnlyList<string> ToCorrect { get; init; } = [];

    /// <summary>The mail did not reach anybody, or nobody knows.</summary>
    public bool NeedsCare { get; init; }

    /// <summary>The company's page in HubSpot.</summary>
    public required string CompanyLink { get; init; }

    /// <summary>Addresses stay out of logs.</summary>
    public override string ToString() => $"{Key}: {Status}";
}
