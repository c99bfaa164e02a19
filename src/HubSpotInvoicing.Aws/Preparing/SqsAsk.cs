namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Asks for facts about a queue.</summary>
internal sealed record SqsAsk(string QueueUrl, IReadOnlyList<string> AttributeNames);
