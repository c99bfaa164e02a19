namespace HubSpotInvoicing.Invoicing;

/// <summary>What became of the line items of one invoice.</summary>
/// <param name="Result">Done only when every line is stored.</param>
/// <param name="LineItemIds">The HubSpot ids in the order of the lines; empty unless done.</param>
public sealed record LinesResult(WriteResult Result, IReadOnlyList<string> LineItemIds);
