namespace HubSpotInvoicing.Aws.Calls;

/// <summary>A mail as SES takes it.</summary>
internal sealed record SesMail(
    string FromEmailAddress,
    SesDestination Destination,
    SesContent Content,
    IReadOnlyList<SesTag> EmailTags,
    string? ConfigurationSetName);
