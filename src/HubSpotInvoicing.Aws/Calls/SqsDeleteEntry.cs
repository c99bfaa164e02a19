namespace HubSpotInvoicing.Aws.Calls;

/// <summary>One message that is taken out.</summary>
internal sealed record SqsDeleteEntry(string Id, string ReceiptHandle);
