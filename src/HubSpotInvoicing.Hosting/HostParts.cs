using HubSpotInvoicing.HubSpot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting;

/// <summary>What a host gives to the product that it starts.</summary>
public sealed record HostParts
{
    public required TimeProvider Clock { get; init; }

    public required Random Chance { get; init; }

    /// <summary>The absolute folder that relative paths of settings start from.</summary>
    public required string Directory { get; init; }

    /// <summary>Whether the host's own disk is lost with its process, as a function's is.</summary>
    public bool LosesFiles { get; init; }

    /// <summary>Access tokens that the host holds for all of its runs; without them each run finds its own.</summary>
    public IAccessTokens? Tokens { get; init; }

    /// <summary>Where log lines go.</summary>
    public required Action<ILoggingBuilder> Logging { get; init; }

    /// <summary>Adds what only this host has.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    public string PathOf(string path) => Path.GetFullPath(path, Directory);
}
