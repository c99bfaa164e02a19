using System.Diagnostics;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Cli.Verbs;

public sealed class CompletionVerbTests
{
    // What bash itself does before it calls a completion function.
    private const string TabInBash = """
        source completion.bash
        COMP_LINE=$1
        COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<<"$COMP_LINE"
        [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _hubspot_invoicing "${COMP_WORDS[0]}"
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    // fish has a command for it.
    private const string TabInFish = "source completion.fish; complete -C $argv[1]";

    // zsh completes at a terminal only, so it is given one, in which the tab key is pressed.
    private const string TabInZsh = """
        zmodload zsh/zpty
        zpty terminal zsh -f -i
        zpty -w terminal 'source ./typist.zsh'
        zpty -r -m terminal screen '*READY*'
        zpty -w -n terminal "$1"$'\t'$'\x18'
        zpty -r -m terminal screen '*until the terminal ends*'
        sort found
        """;

    // Whatever the completion offers is written down before zsh shows it.
    private const string Typist = """
        autoload -Uz compinit; compinit -u -d ./zcompdump
        source ./completion.zsh
        compadd() {
            local -a offered
            if [[ "$*" != *-[OAD]* ]]; then
                builtin compadd -O offered "$@"
                (( $#offered )) && print -rl -- $offered >>found
            fi
            builtin compadd "$@"
        }
        leave() { exit }
        zle -N leave
        bindkey '^I' complete-word
        bindkey '^X' leave
        : >found
        print REA''DY
        """;

    public static TheoryData<string, string> Typed => new()
    {
        { "hubspot-invoicing res", "resend resolve" },
        { "hubspot-invoicing resolve --as ", "invoiced not-invoiced" },
        { "hubspot-invoicing  resolve --company 9011 --as n", "not-invoiced" },
        { "hubspot-invoicing resolve --reason \"made by hand\" --as ", "invoiced not-invoiced" },
        { "hubspot-invoicing resolve --re", "--reason" },
        { "hubspot-invoicing demo --out dem", "" },
    };

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
    [MemberData(nameof(Typed))]
    public async Task Bash_completes_what_was_typed(string typed, string expected) =>
        Assert.Equal(expected, await CompletedAsync("bash", ["--norc", "-c", TabInBash, "bash"], typed));

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Zsh_completes_what_was_typed(string typed, string expected) =>
        Assert.Equal(expected, await CompletedAsync("zsh", ["-f", "-c", TabInZsh, "zsh"], typed));

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Fish_completes_what_was_typed(string typed, string expected) =>
        Assert.Equal(expected, await CompletedAsync("fish", ["--no-config", "-c", TabInFish], typed));

    [Theory]
    [InlineData("zsh", "-f", "-c", TabInZsh, "zsh")]
    [InlineData("fish", "--no-config", "-c", TabInFish)]
    public async Task A_file_is_offered_only_where_the_program_knows_nothing(string shell, params string[] tab)
    {
        Assert.Equal("demands", await CompletedAsync(shell, tab, "hubspot-invoicing demo --out dem", "demands"));
        Assert.Equal(
            "not-invoiced", await CompletedAsync(shell, tab, "hubspot-invoicing resolve --as n", "notes"));
    }

    private static async Task<string> CompletedAsync(
        string shell, IEnumerable<string> tab, string typed, string? file = null)
    {
        Assert.SkipWhen(Tools.Missing(shell) is not null, $"{shell} is not on the PATH: the script is for it.");
        using var machine = new Machine();
        await machine.RunAsync("completion", shell);
        machine.Write($"completion.{shell}", machine.Output);
        machine.Write("typist.zsh", Typist);
        machine.Write(file ?? "other", "");

        var completed = await PressTabAsync(machine, shell, tab, typed);

        return string.Join(' ', completed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<string> PressTabAsync(
        Machine machine, string shell, IEnumerable<string> tab, string typed)
    {
        var line = typed.Replace(
            Verb.Program, Path.Combine(AppContext.BaseDirectory, Verb.Program), StringComparison.Ordinal);
        var start = new ProcessStartInfo(shell, [.. tab, line])
        {
            WorkingDirectory = machine.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HOME"] = machine.Folder;
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{shell} did not start.");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
