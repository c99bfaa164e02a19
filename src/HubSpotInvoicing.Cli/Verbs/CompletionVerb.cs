using System.CommandLine;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Prints what a shell has to load to complete this program's verbs, options and values.</summary>
internal sealed class CompletionVerb(Surroundings surroundings)
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> shell = new("SHELL") { Description = "The shell that is to load it" };

    public Verb Create()
    {
        shell.AcceptOnlyFromAmong(Shells);
        var verb = new Verb("completion", "Print the completion script of a shell", "completion bash") { shell };
        verb.SetAction(Print);
        return verb;
    }

    private int Print(ParseResult parsed)
    {
        surroundings.Lines.Write(Script(parsed.GetRequiredValue(shell)));
        return ExitCode.Done;
    }

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionVerb).Assembly.GetManifestResourceStream($"completion.{shell}");
        ArgumentNullException.ThrowIfNull(stream);
        using var script = new StreamReader(stream);
        return script.ReadToEnd();
    }
}
