using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Access;

/// <summary>Where the access tokens come from.</summary>
internal static class AccessServices
{
    /// <summary>
    /// Adds the tokens that the host holds already, or those of the secret; without a secret the setting is used.
    /// </summary>
    public static IServiceCollection AddAccess(
        this IServiceCollection services, HostParts parts, ProductSettings settings) => parts.Tokens is { } tokens
            ? services.AddSingleton(tokens)
            : services.AddStoredTokens(settings);

    /// <summary>Needs a clock, a <see cref="Random"/> and <see cref="AwsOptions"/>.</summary>
    public static IServiceCollection AddStoredTokens(this IServiceCollection services, ProductSettings settings) =>
        settings.Secrets.HubSpotSecret is { Length: > 0 } secret
            ? services.AddSecretReader().AddSingleton<IAccessTokens>(p => new StoredAccessTokens(
                new SecretCredentials(p.GetRequiredService<ISecretReader>(), secret),
                settings.HubSpot,
                p.GetRequiredService<TimeProvider>(),
                p.GetRequiredService<ILogger<StoredAccessTokens>>()))
            : services;
}
