namespace HubSpotInvoicing.Audit.Reading;

/// <summary>An invoice as HubSpot holds it, with the companies and lines that hang on it.</summary>
internal sealed record BilledInvoice(long Id, string? Key, string Status, decimal? Billed, DateOnly? Date)
{
    public IReadOnlyList<long> Companies { get; init; } = [];

    /// <summary>What the lines add up to; absent when one of them cannot be read.</summary>
    public decimal? LinesTotal { get; init; }

    public bool IsVoided => Status == "voided";

    public bool IsFinal => Status is "open" or "paid";
}
