using System.Collections;
using System.Security.Cryptography;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>What the function sees of the machine that it runs on, so that a test can give it another one.</summary>
internal sealed record Surroundings
{
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where the package lies; relative paths of settings start from it.</summary>
    public required string Directory { get; init; }

    public required TimeProvider Clock { get; init; }

    public required Random Chance { get; init; }

    /// <summary>Where log lines and metrics go; safe for several threads.</summary>
    public required TextWriter Lines { get; init; }

    /// <summary>Which run and request a log line belongs to, also of what lasts longer than a run.</summary>
    private IExternalScopeProvider Scopes { get; } = new LoggerExternalScopeProvider();

    public static Surroundings OfProcess() => new()
    {
        Environment = System.Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(v => (string)v.Key, v => v.Value as string ?? "", StringComparer.Ordinal),
        Directory = AppContext.BaseDirectory,
        Clock = TimeProvider.System,
        Chance = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
        Lines = Console.Out,
    };

    /// <summary>What the product gets of it.</summary>
    public HostParts PartsWith(Action<IServiceCollection> services) => new()
    {
        Clock = Clock,
        Chance = Chance,
        Directory = Directory,
        LosesFiles = true,
        Logging = logging => logging.SetMinimumLevel(LogLevel.Information).AddJsonLines(Lines, Clock, Scopes),
        Services = services,
    };
}
