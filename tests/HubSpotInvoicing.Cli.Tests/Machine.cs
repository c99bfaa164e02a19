using System.Text;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace HubSpotInvoicing.Cli;

/// <summary>A machine to run the program on: its own folder, environment, clock and output, 80 columns wide.</summary>
internal sealed class Machine : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("hubspot-invoicing-");
    private readonly WatchedWriter output = new();
    private readonly StringWriter error = new() { NewLine = "\n" };

    public string Folder => folder.FullName;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public TimeProvider Clock { get; init; } = new ShiftedClock(Noon);

    public string Output => output.ToString();

    public string Error => error.ToString();

    public Surroundings Surroundings => new()
    {
        Output = Plain(output),
        Error = TextWriter.Synchronized(error),
        Environment = Environment,
        Directory = Folder,
        Clock = Clock,
        Chance = new Random(1),
        SecretBytes = count => [.. Enumerable.Range(0, count).Select(n => (byte)n)],
        Logging = logging => logging.ClearProviders(),
    };

    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 80;
        console.Profile.Encoding = Encoding.UTF8;
        return console;
    }

    public Task<int> RunAsync(params IReadOnlyList<string> args) =>
        RunUntilAsync(args, TestContext.Current.CancellationToken);

    public Task<int> RunUntilAsync(IReadOnlyList<string> args, CancellationToken stop) =>
        new CommandLineHost(Surroundings).RunAsync(args, stop);

    /// <summary>Completes when the text has been written.</summary>
    public Task Says(string text) => output.Writes(text);

    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>What was written so far is forgotten.</summary>
    public void Clear()
    {
        output.Clear();
        error.GetStringBuilder().Clear();
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        folder.Delete(recursive: true);
    }
}
