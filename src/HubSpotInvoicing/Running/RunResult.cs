using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>A finished run: its summary and where its documents lie, by name.</summary>
public sealed record RunResult(RunSummary Summary, IReadOnlyDictionary<string, string> Documents)
{
    /// <summary>Where the mails to finance went, by what they are.</summary>
    public IReadOnlyDictionary<string, string> Mails { get; init; } = new Dictionary<string, string>();

    /// <summary>What went wrong after the invoices were done, each with what to do about it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
