using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Says which release of the program this is.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

        // What follows the plus names a commit, which tells a customer nothing.
        parseResult.InvocationConfiguration.Output.WriteLine($"{Verb.Program} {version.Split('+')[0]}");
        return ExitCode.Done;
    }
}
