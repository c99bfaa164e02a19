namespace HubSpotInvoicing.Preparing;

/// <summary>Why HubSpot could not be read or written.</summary>
/// <param name="What">What happened, one sentence or two; never a token, an address or a person's name.</param>
/// <param name="Fix">What a person can do about it; one sentence.</param>
/// <param name="CorrelationId">What HubSpot's support asks for, when HubSpot answered.</param>
public sealed record SetupTrouble(string What, string Fix, string? CorrelationId = null)
{
    /// <summary>Whether the token lacks a right, so that another way of asking would not help.</summary>
    public bool IsAboutScopes { get; init; }
}
