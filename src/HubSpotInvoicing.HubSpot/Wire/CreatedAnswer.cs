namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// The answer to a creation; only that there is one counts, its shape differs from version to version.
/// </summary>
internal sealed record CreatedAnswer;
