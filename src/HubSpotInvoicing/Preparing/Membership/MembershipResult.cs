namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>What was found, and where the documents of it lie, by name.</summary>
public sealed record MembershipResult(MembershipFindings Findings, IReadOnlyDictionary<string, string> Documents);
