namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Facts about a queue, by SQS's own names.</summary>
internal sealed record SqsAttributes(IReadOnlyDictionary<string, string>? Attributes);
