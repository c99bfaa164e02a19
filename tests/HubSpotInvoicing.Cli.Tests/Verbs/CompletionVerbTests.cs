using System.Diagnostics;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Cli.Verbs;

public sealed class CompletionVerbTests
{
    // What bash itself does before it calls a completion function.
    private const string PressTab = """
        source completion.bash
        COMP_LINE=$1
        COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<<"$COMP_LINE"
        [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _hubspot_invoicing "${COMP_WORDS[0]}"
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    [Theory]
    [InlineData("bash", "complete -o default -F _hubspot_invoicing hubspot-invoicing")]
    [InlineData("zsh", "compdef _hubspot_invoicing hubspot-invoicing")]
    [InlineData("fish", "complete -c hubspot-invoicing")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName hubspot-invoicing")]
    public async Task The_script_of_every_shell_asks_the_program_itself(string shell, string registration)
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync("completion", shell);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(registration, machine.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', machine.Output);
    }

    [Theory]
    [InlineData("hubspot-invoicing res", "resend resolve")]
    [InlineData("hubspot-invoicing resolve --as ", "invoiced not-invoiced")]
    [InlineData("hubspot-invoicing  resolve --company 9011 --as n", "not-invoiced")]
    [InlineData("hubspot-invoicing resolve --re", "--reason")]
    [InlineData("hubspot-invoicing demo --out dem", "")]
    public async Task Bash_completes_what_was_typed(string typed, string expected)
    {
        Tools.SkipWithout(Tools.Missing("bash"), "the script is for it", "CI", "true");
        using var machine = new Machine();
        await machine.RunAsync("completion", "bash");
        machine.Write("completion.bash", machine.Output);

        var completed = await RunInBashAsync(machine, typed);

        Assert.Equal(expected, string.Join(' ', completed.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static async Task<string> RunInBashAsync(Machine machine, string typed)
    {
        var line = typed.Replace(Verb.Program, Path.Combine(AppContext.BaseDirectory, Verb.Program), StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["--norc", "-c", PressTab, "bash", line])
        {
            WorkingDirectory = machine.Folder,
            RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
