namespace HubSpotInvoicing.Cli.Help;

/// <summary>The verbs by what a person wants; a verb that stands nowhere is listed last.</summary>
internal static class VerbGroups
{
    public static IReadOnlyList<(string Title, IReadOnlyList<string> Verbs)> All { get; } =
    [
        ("Start here", ["demo", "emulator", "setup", "doctor", "config"]),
        ("Every month", ["readiness", "plan", "approve", "apply", "run", "delivery"]),
        ("When something is odd", ["explain", "hold", "release", "resolve", "resend", "undo", "audit", "ledger"]),
        ("Looking ahead", ["forecast", "compare-books", "snapshot"]),
        ("Under the hood", ["completion", "version"]),
    ];
}
