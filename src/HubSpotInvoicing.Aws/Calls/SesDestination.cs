namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Who gets a mail.</summary>
internal sealed record SesDestination(IReadOnlyList<string> ToAddresses);
