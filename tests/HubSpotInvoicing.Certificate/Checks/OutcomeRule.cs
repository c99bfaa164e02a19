using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>How a company may end in a run after an accident, given how it ends when nothing happens.</summary>
internal static class OutcomeRule
{
    /// <summary>HubSpot's word for a send id that it has seen before; it hides what became of the first send.</summary>
    private const string SeenBefore = "IDEMPOTENT_IGNORE";

    /// <param name="row">What the run says.</param>
    /// <param name="undisturbed">What it says when nothing happens.</param>
    /// <param name="isSettled">Nothing was left to do for it then, so a failure was told once and is over.</param>
    public static bool Allows(ReportRow row, Outcome undisturbed, bool isSettled) => (row.Outcome, undisturbed) switch
    {
        var (now, then) when now == then => true,
        (Outcome.AlreadyInvoiced, Outcome.Invoiced) => true,
        (Outcome.AlreadyInvoiced, Outcome.Failed) => isSettled,
        (Outcome.Invoiced, Outcome.Failed) => isSettled && row.EmailStatus == SeenBefore,
        _ => false,
    };
}
