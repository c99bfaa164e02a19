namespace HubSpotInvoicing.HubSpot.Access;

/// <summary>An access token and until when HubSpot takes it.</summary>
internal sealed record IssuedToken(Secret Token, DateTimeOffset Until);
