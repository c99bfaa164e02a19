namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Takes messages out of a queue.</summary>
internal sealed record SqsDelete(string QueueUrl, IReadOnlyList<SqsDeleteEntry> Entries);
