using System.CommandLine;
using System.CommandLine.Help;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The program's name with all its verbs.</summary>
internal static class RootVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Log what is done on standard error",
            Recursive = true,
        };
        var root = new Command(Verb.Program, "Renews memberships: finds, prices, invoices, mails and reports, once and only once.")
        {
            new HelpOption { Action = new HelpWithExample(), Recursive = true, Description = "Show help and an example" },
            new Option<bool>("--version") { Action = new VersionAction(), Description = "Show the version" },
            verbose,
            new ConfigVerb(surroundings).Create(),
        };
        return root;
    }
}
