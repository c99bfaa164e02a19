using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The parser's own help, followed by the verb's example.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private readonly HelpAction help = new() { MaxWidth = 80 };

    // Whoever asks for help gets it, however incomplete the rest of the line is.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  {verb.Example}");
            output.WriteLine();
        }

        return ExitCode.Done;
    }
}
