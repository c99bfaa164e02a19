namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>What SES knows of a sender's address or domain.</summary>
internal sealed record SesIdentity(bool VerifiedForSendingStatus);
