using System.CommandLine;
using System.CommandLine.Help;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The program's name with all its verbs.</summary>
internal static class RootVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var verbose = new Option<bool>(VerbOptions.Verbose)
        {
            Description = "Log what is done on standard error",
            Recursive = true,
        };
        return new Command(
            Verb.Program, "Renews memberships: finds, prices, invoices, mails and reports, once and only once.")
        {
            new HelpOption
            {
                Action = new HelpWithExample(),
                Recursive = true,
                Description = "Show help and an example",
            },
            new Option<bool>("--version") { Action = new VersionAction(), Description = "Show version and commit" },
            verbose,
            new DemoVerb(surroundings).Create(),
            new EmulatorVerb(surroundings).Create(),
            new BillingVerb(surroundings, RunMode.Plan).Create(),
            new BillingVerb(surroundings, RunMode.Run).Create(),
            new ApproveVerb(surroundings).Create(),
            new ApplyVerb(surroundings).Create(),
            new HoldVerb(surroundings).Create(),
            new ReadinessVerb(surroundings).Create(),
            new ForecastVerb(surroundings).Create(),
            new CompareBooksVerb(surroundings).Create(),
            new SnapshotVerb(surroundings).Create(),
            new ExplainVerb(surroundings).Create(),
            new ReleaseVerb(surroundings).Create(),
            new ResolveVerb(surroundings).Create(),
            new UndoVerb(surroundings).Create(),
            new DeliveryVerb(surroundings).Create(),
            new ResendVerb(surroundings).Create(),
            new AuditVerb(surroundings).Create(),
            new LedgerVerb(surroundings).Create(),
            new ConfigVerb(surroundings).Create(),
            new VersionVerb(surroundings).Create(),
        };
    }
}
