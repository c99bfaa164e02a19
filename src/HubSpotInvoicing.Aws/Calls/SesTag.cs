namespace HubSpotInvoicing.Aws.Calls;

/// <summary>What the events of a mail are told apart by: letters, digits, and <c>_ - . @</c>.</summary>
internal sealed record SesTag(string Name, string Value);
