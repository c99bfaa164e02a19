using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>A finished run: its summary and where its documents lie, by name.</summary>
public sealed record RunResult(RunSummary Summary, IReadOnlyDictionary<string, string> Documents);
