namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>How many companies have a problem of one kind and effect.</summary>
public sealed record ProblemCount(string Kind, ProblemEffect Effect, int Companies);
