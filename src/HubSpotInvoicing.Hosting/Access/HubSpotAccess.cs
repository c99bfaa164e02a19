using HubSpotInvoicing.Hosting.Access;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// The access tokens of a process, for all of its runs: what is kept in a secret is read once, and again when HubSpot
/// refuses it.
/// </summary>
public sealed class HubSpotAccess : IDisposable
{
    private readonly ServiceProvider services;

    private HubSpotAccess(ServiceProvider services) => this.services = services;

    /// <summary>None when the token is a setting.</summary>
    public IAccessTokens? Tokens => services.GetService<IAccessTokens>();

    /// <summary>Asks nobody for anything yet.</summary>
    public static HubSpotAccess Open(HostParts parts, ProductSettings settings) => new(
        new ServiceCollection()
            .AddLogging(parts.Logging)
            .AddSingleton(parts.Clock)
            .AddTransient(_ => new Random(parts.Chance.Next()))
            .AddSingleton(Options.Create(settings.Aws))
            .AddStoredTokens(settings)
            .BuildServiceProvider());

    /// <summary>A token for whoever speaks to HubSpot without the product's own edge.</summary>
    /// <exception cref="RunRefusedException">There is none.</exception>
    public static async Task<string> ReadTokenAsync(
        HostParts parts, ProductSettings settings, CancellationToken cancellationToken)
    {
        using var access = Open(parts, settings);
        try
        {
            return access.Tokens is { } tokens
                ? (await tokens.GetAsync(cancellationToken)).Reveal()
                : settings.HubSpot.AccessToken;
        }
        catch (AccessTokenUnavailableException none)
        {
            throw new RunRefusedException(none.Message, "Correct Secrets:HubSpotSecret or the secret.", none);
        }
    }

    public void Dispose() => services.Dispose();
}
