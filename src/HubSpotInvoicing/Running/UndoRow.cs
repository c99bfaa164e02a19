namespace HubSpotInvoicing.Running;

/// <summary>One invoice of a run that is undone.</summary>
/// <param name="Key">The invoice key.</param>
/// <param name="Fate">What becomes of it.</param>
public sealed record UndoRow(InvoiceKey Key, UndoFate Fate)
{
    public InvoiceId? Invoice { get; init; }

    /// <summary>The invoice number; absent until it is opened.</summary>
    public string? Number { get; init; }

    /// <summary>What it asks for; absent when nobody knows any more.</summary>
    public Money? Total { get; init; }

    /// <summary>Its page in HubSpot, or the company's when there is none.</summary>
    public required string Link { get; init; }
}
