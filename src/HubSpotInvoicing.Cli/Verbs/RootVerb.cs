using System.CommandLine;
using System.CommandLine.Help;
using HubSpotInvoicing.Cli.Help;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The program's name with all its verbs.</summary>
internal static class RootVerb
{
    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand(
            "Renews memberships: finds, prices, invoices, mails and reports, once and only once.")
        {
            HelpName = Verb.Program,
        };

        // The parser's own options know neither the guides nor the commit; of its directives, [suggest] is wanted.
        root.Options.Clear();
        AddOptions(root);
        AddVerbs(root, surroundings);
        return root;
    }

    private static void AddOptions(RootCommand root)
    {
        root.Add(new HelpOption("--help", "-h", "-?")
        {
            Action = new TeachingHelp(),
            Recursive = true,
            Description = "Show help and examples",
        });
        root.Add(new Option<bool>("--version")
        {
            Action = new VersionAction(),
            Description = "Show version and commit",
        });
        root.Add(new Option<bool>(VerbOptions.Verbose)
        {
            Description = "Log what is done on standard error",
            Recursive = true,
        });
    }

    private static void AddVerbs(RootCommand root, Surroundings surroundings)
    {
        root.Add(new DemoVerb(surroundings).Create());
        root.Add(new EmulatorVerb(surroundings).Create());
        root.Add(new SetupVerb(surroundings).Create());
        root.Add(new DoctorVerb(surroundings).Create());
        root.Add(new BillingVerb(surroundings, RunMode.Plan).Create());
        root.Add(new BillingVerb(surroundings, RunMode.Run).Create());
        root.Add(new ApproveVerb(surroundings).Create());
        root.Add(new ApplyVerb(surroundings).Create());
        root.Add(new HoldVerb(surroundings).Create());
        root.Add(new ReadinessVerb(surroundings).Create());
        root.Add(new ForecastVerb(surroundings).Create());
        root.Add(new CompareBooksVerb(surroundings).Create());
        root.Add(new SnapshotVerb(surroundings).Create());
        root.Add(new ExplainVerb(surroundings).Create());
        root.Add(new ReleaseVerb(surroundings).Create());
        root.Add(new ResolveVerb(surroundings).Create());
        root.Add(new UndoVerb(surroundings).Create());
        root.Add(new DeliveryVerb(surroundings).Create());
        root.Add(new ResendVerb(surroundings).Create());
        root.Add(new AuditVerb(surroundings).Create());
        root.Add(new LedgerVerb(surroundings).Create());
        root.Add(new ConfigVerb(surroundings).Create());
        root.Add(new VersionVerb(surroundings).Create());
        root.Add(new CompletionVerb(surroundings).Create());
    }
}
