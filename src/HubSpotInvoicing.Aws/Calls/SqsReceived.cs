namespace HubSpotInvoicing.Aws.Calls;

/// <summary>What a queue gave; nothing when it is empty.</summary>
internal sealed record SqsReceived(IReadOnlyList<SqsMessage>? Messages);
