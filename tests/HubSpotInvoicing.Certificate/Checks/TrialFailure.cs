namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>An accident after which not everything was as it has to be.</summary>
internal sealed record TrialFailure(string Where, Findings Findings);
