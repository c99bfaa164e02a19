namespace HubSpotInvoicing.Aws.Calls;

/// <summary>What SES sends: a message that is whole already.</summary>
internal sealed record SesContent(SesRaw Raw);
