namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>What SES lets an account do in one region.</summary>
/// <param name="ProductionAccessEnabled">Otherwise it is in the sandbox: mails reach verified addresses only.</param>
/// <param name="SendingEnabled">Whether it may send at all.</param>
/// <param name="EnforcementStatus">HEALTHY, PROBATION or SHUTDOWN.</param>
/// <param name="SendQuota">How much it may send.</param>
internal sealed record SesAccount(
    bool ProductionAccessEnabled, bool SendingEnabled, string? EnforcementStatus, SesQuota? SendQuota);
