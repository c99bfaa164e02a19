using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using HubSpotInvoicing.Cli.Verbs;

namespace HubSpotInvoicing.Cli.Help;

/// <summary>
/// The help: of the program, its verbs by what a person wants; of a verb, the parser's own help and the guide.
/// </summary>
internal sealed class TeachingHelp : SynchronousCommandLineAction
{
    private const int WidthMax = 80;

    private readonly HelpAction help = new() { MaxWidth = WidthMax };

    // Whoever asks for help gets it, however incomplete the rest of the line is.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb verb)
        {
            Teach(parseResult, verb, output);
        }
        else
        {
            RootHelp.Write(parseResult.RootCommandResult.Command, output, WidthMax);
        }

        return ExitCode.Done;
    }

    private void Teach(ParseResult parseResult, Verb verb, TextWriter output)
    {
        var guide = Guide.Of(verb.Path[(Verb.Program.Length + 1)..]);
        var summary = verb.Description;
        verb.Description = guide?.About ?? summary;
        help.Invoke(parseResult);
        verb.Description = summary;

        output.WriteLine("Examples:");
        foreach (var example in new[] { verb.Example }.Concat(guide?.Examples ?? []))
        {
            output.WriteLine(ShellLine.Shown(example, WidthMax));
        }

        output.WriteLine();
        foreach (var block in guide?.Rest ?? [])
        {
            output.WriteLine(block);
            output.WriteLine();
        }
    }
}
