namespace HubSpotInvoicing.Aws.Calls;

/// <summary>What SES calls a mail that it took in.</summary>
internal sealed record SesAnswer(string? MessageId);
