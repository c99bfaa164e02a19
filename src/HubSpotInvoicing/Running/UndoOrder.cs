namespace HubSpotInvoicing.Running;

/// <summary>A person's order to take back what a run billed.</summary>
/// <param name="Run">The run.</param>
/// <param name="By">Who orders it; empty when nobody is named.</param>
/// <param name="Reason">Why; empty when nothing is said.</param>
public sealed record UndoOrder(RunId Run, string By, string Reason);
