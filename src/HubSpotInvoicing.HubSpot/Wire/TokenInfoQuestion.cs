namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>Asks what a token is; the token stands in the body, so this is never logged unmasked.</summary>
internal sealed record TokenInfoQuestion(string TokenKey);
