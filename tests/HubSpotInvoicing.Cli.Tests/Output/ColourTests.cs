using System.Diagnostics;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>The real program, on a terminal that <c>script</c> plays to it, and without one.</summary>
public sealed class ColourTests
{
    private const char Escape = '\e';
    private const string Colour = "\e[38;";
    private const string Config = "config";
    private const string LoggingDemo = "demo --companies 1 --verbose";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_terminal_is_coloured_unless_it_asks_not_to_be(bool colourless)
    {
        using var machine = new Machine();

        var screen = await OnTerminalAsync(machine, Config, colourless ? "NO_COLOR=1" : "");

        Assert.Contains("Gold (not usable)", screen, StringComparison.Ordinal);
        Assert.Equal(!colourless, screen.Contains(Colour, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_doctors_verdicts_are_coloured_on_a_terminal_unless_it_asks_not_to_be(bool colourless)
    {
        using var machine = new Machine();

        var screen = await OnTerminalAsync(machine, "doctor", colourless ? "NO_COLOR=1" : "");

        Assert.Contains("FAIL", screen, StringComparison.Ordinal);
        Assert.Equal(!colourless, screen.Contains(Colour, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_goes_to_a_file_from_a_terminal_has_no_escape_codes()
    {
        using var machine = new Machine();

        var screen = await OnTerminalAsync(machine, $"{LoggingDemo} 2>log.txt", "");

        var log = await File.ReadAllTextAsync(machine.PathOf("log.txt"), TestContext.Current.CancellationToken);
        Assert.Contains(Colour, screen, StringComparison.Ordinal);
        Assert.Contains("info: HubSpotInvoicing.", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, log);
    }

    [Theory]
    [InlineData(Config)]
    [InlineData(LoggingDemo)]
    public async Task What_does_not_go_to_a_terminal_has_no_escape_codes(string verb)
    {
        using var machine = new Machine();

        var written = await OutputOfAsync(machine, "sh", "-c", $"'{Program}' {verb} 2>&1");

        Assert.NotEmpty(written);
        Assert.DoesNotContain(Escape, written);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, Verb.Program);

    private static Task<string> OnTerminalAsync(Machine machine, string verb, string variables)
    {
        Tools.SkipWithout(
            OperatingSystem.IsLinux() ? Tools.Missing("script") : "the script of Linux",
            "it plays a terminal",
            "CI",
            "true");
        return OutputOfAsync(machine, "script", "-qec", $"{variables} '{Program}' {verb}", "/dev/null");
    }

    private static async Task<string> OutputOfAsync(Machine machine, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = machine.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["HubSpot__Tier"] = "Gold";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
