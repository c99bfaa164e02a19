namespace HubSpotInvoicing.Reports.Json;

/// <summary>What is read of an earlier run's summary; fields that an older program did not write are absent.</summary>
internal sealed record PastRunDocument(
    string? RunId,
    string? Period,
    bool Complete,
    string? StoppedBy,
    DateTimeOffset FinishedAt,
    string? Currency,
    IReadOnlyDictionary<string, TotalDocument?> Outcomes,
    IReadOnlyDictionary<string, TypeDocument?> Types);
