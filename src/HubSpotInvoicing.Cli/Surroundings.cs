using HubSpotInvoicing.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace HubSpotInvoicing.Cli;

/// <summary>What the program sees of the machine that it runs on, so that a test can give it another one.</summary>
internal sealed record Surroundings
{
    /// <summary>Results, for people and for pipes.</summary>
    public required IAnsiConsole Output { get; init; }

    /// <summary>Errors, and plain progress where there is no terminal.</summary>
    public required TextWriter Error { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required string Directory { get; init; }

    public required TimeProvider Clock { get; init; }

    public required Random Chance { get; init; }

    /// <summary>So many bytes that nobody can guess.</summary>
    public required Func<int, byte[]> SecretBytes { get; init; }

    /// <summary>Where log lines go.</summary>
    public required Action<ILoggingBuilder> Logging { get; init; }

    /// <summary>
    /// The unwrapped writer beneath <see cref="Output"/>: paths and texts to copy must not be broken at the margin.
    /// </summary>
    public TextWriter Lines => Output.Profile.Out.Writer;

    /// <summary>Writes one line of result.</summary>
    public void Say(string line) => Lines.WriteLine(line);

    public string PathOf(string path) => Path.GetFullPath(path, Directory);

    /// <summary>What the product gets of it.</summary>
    /// <param name="level">The least important log lines that are written.</param>
    public HostParts PartsFor(LogLevel level) => new()
    {
        Clock = Clock,
        Chance = Chance,
        Directory = Directory,
        Logging = logging => Logging(logging.SetMinimumLevel(level)),
    };
}
