namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Asks a queue for messages.</summary>
internal sealed record SqsReceive(string QueueUrl, int MaxNumberOfMessages, int VisibilityTimeout, int WaitTimeSeconds);
