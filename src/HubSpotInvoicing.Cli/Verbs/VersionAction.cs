using System.CommandLine;
using System.CommandLine.Invocation;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Says on one line which release of the program this is.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Release.Ours);
        return ExitCode.Done;
    }
}
