using System.Diagnostics;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The outcomes in the words of the page.</summary>
internal static class OutcomeWords
{
    public static IReadOnlyList<Outcome> All { get; } = Enum.GetValues<Outcome>();

    public static string Label(Outcome outcome, RunMode mode) => outcome switch
    {
        Outcome.Invoiced => mode is RunMode.Plan ? "To be invoiced" : "Invoiced",
        Outcome.AlreadyInvoiced => "Already invoiced",
        Outcome.Held => "Held",
        Outcome.Rejected => "Rejected",
        Outcome.Failed => "Failed",
        Outcome.InDoubt => "In doubt",
        Outcome.NotReached => "Not reached",
        _ => throw new UnreachableException($"Unknown outcome {outcome}."),
    };

    /// <summary>What it means for the companies that have it, and what comes next.</summary>
    public static string Meaning(Outcome outcome) =>
        outcome switch
        {
            Outcome.Invoiced => "The invoice is open, delivered as set, and the dues are written.",
            Outcome.AlreadyInvoiced => "The invoice was there before; nothing was done.",
            Outcome.Held =>
                "It waits for a person: the amount is unusual, not approved, or held back, and nothing is written to "
                + "HubSpot for it; or its draft waits there to be opened or taken back.",
            Outcome.Rejected =>
                "The data in HubSpot are not good enough to bill. Correct them there; the next run takes the "
                + "company by itself.",
            Outcome.Failed =>
                "HubSpot or the mail channel refused or broke. The next run goes on from the step that was "
                + "reached and never makes a second invoice; only a mail that was refused it does not send again.",
            Outcome.InDoubt =>
                "A write was sent, no answer came, and reading back could not settle it. Look at the record "
                + "before anything else.",
            Outcome.NotReached => "The run stopped before it came to these companies. The next run takes them.",
            _ => throw new UnreachableException($"Unknown outcome {outcome}."),
        };
}
