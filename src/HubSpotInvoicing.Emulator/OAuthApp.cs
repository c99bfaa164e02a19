namespace HubSpotInvoicing.Emulator;

/// <summary>An app that may act in the account with tokens that it asks for.</summary>
public sealed record OAuthApp(string ClientId, string ClientSecret, string RefreshToken)
{
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);
}
