namespace HubSpotInvoicing.Invoicing;

/// <summary>A draft to create, with the line items that belong to it.</summary>
/// <param name="Content">What the invoice says, as it was claimed.</param>
/// <param name="LineItemIds">Its lines in HubSpot.</param>
public sealed record DraftRequest(InvoiceContent Content, IReadOnlyList<string> LineItemIds)
{
    /// <summary>
    /// How the amount comes about, for the member; not part of what is claimed. Empty when it is not told.
    /// </summary>
    public string Explanation { get; init; } = "";

    /// <summary>What the invoice's comments say.</summary>
    public string Comments => Explanation.Length == 0 ? Subject : $"{Subject}. {Explanation}";

    private string Subject => $"{Content.Type} membership renewal for {Content.Key.Period}";
}
