using System.Collections;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;

namespace HubSpotInvoicing.Cli;

/// <summary>The surroundings of the real process.</summary>
internal static class ProcessSurroundings
{
    private const int PlainColumns = 80;
    private const int TerminalColumnsMax = 110;

    public static Surroundings Take()
    {
        SpeakUtf8();
        var environment = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(v => (string)v.Key, v => v.Value as string ?? "", StringComparer.Ordinal);
        var colourless = environment.GetValueOrDefault("NO_COLOR") is { Length: > 0 };
        return new Surroundings
        {
            Output = Terminal(colourless),
            Error = Console.Error,
            Environment = environment,
            Directory = Environment.CurrentDirectory,
            Clock = TimeProvider.System,
            Chance = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            SecretBytes = RandomNumberGenerator.GetBytes,
            Logging = logging => LogToStandardError(logging, colourless),
        };
    }

    /// <summary>Windows would write anything beyond its old code page as a question mark, into files and pipes too.</summary>
    private static void SpeakUtf8()
    {
        if (!OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // There is no console to be told; what is written stays readable but for a few signs.
        }
    }

    private static IAnsiConsole Terminal(bool colourless)
    {
        var plain = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain || colourless ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = plain
            ? PlainColumns
            : Math.Clamp(console.Profile.Width, PlainColumns, TerminalColumnsMax);
        return console;
    }

    private static void LogToStandardError(ILoggingBuilder logging, bool colourless)
    {
        logging.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            // The logger itself looks at standard output only.
            line.ColorBehavior = colourless || Console.IsErrorRedirected
                ? LoggerColorBehavior.Disabled
                : LoggerColorBehavior.Default;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
