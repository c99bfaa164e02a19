namespace HubSpotInvoicing.Aws.Calls;

/// <summary>One message of a queue.</summary>
internal sealed record SqsMessage(string? ReceiptHandle, string? Body);
