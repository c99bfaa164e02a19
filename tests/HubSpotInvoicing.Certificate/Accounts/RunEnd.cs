using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>How a run ended: with a summary, or with what stopped it.</summary>
internal sealed record RunEnd(RunSummary? Summary, IReadOnlyList<ReportRow> Rows, Exception? Fault)
{
    public bool IsComplete => Summary is { IsComplete: true } && Rows.All(r => r.Outcome != Outcome.InDoubt);
}
