namespace HubSpotInvoicing.Reporting;

/// <summary>A document that goes with a mail to finance.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="MediaType">For example <c>text/csv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FinanceAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content);
