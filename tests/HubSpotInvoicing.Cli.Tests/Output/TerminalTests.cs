using System.Text;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Running;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

public sealed class TerminalTests
{
    [Fact]
    public async Task On_a_terminal_the_run_is_watched_as_a_bar_and_nothing_goes_to_standard_error()
    {
        using var machine = new Machine();
        using var screen = new WatchedWriter();
        var surroundings = machine.Surroundings with { Output = Terminal(screen) };
        var expected = Summaries.Finished(Summaries.Of((Outcome.Invoiced, 2)));

        var result = await ProgressView.WatchAsync(surroundings, async progress =>
        {
            progress.Report(new RunProgress(RunStage.Delivering, 300, 120, 80));
            await screen.Writes("Delivering 120 of 300, 80 mails");
            return expected;
        });

        Assert.Same(expected, result);
        Assert.Empty(machine.Error);
    }

    [Fact]
    public void On_a_terminal_the_settings_are_a_table()
    {
        using var machine = new Machine();
        machine.Environment["HubSpot__Tier"] = "[Gold]";
        using var screen = new StringWriter();

        SettingsView.Write(Terminal(screen), SettingsReader.Load(machine.Folder, machine.Environment));

        Assert.Contains("─────", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("[Gold] (not usable)", screen.ToString(), StringComparison.Ordinal);
    }

    private static IAnsiConsole Terminal(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Out = new Screen(writer),
    });

    private sealed class Screen(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = writer;

        public bool IsTerminal => true;

        public int Width => 100;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
