using HubSpotInvoicing.Foreseeing;

namespace HubSpotInvoicing.Hosting;

/// <summary>A readiness letter, where its documents lie by name, and where its mail went, when it was mailed.</summary>
public sealed record ReadinessResult(
    ReadinessLetter Letter, IReadOnlyDictionary<string, string> Documents, string? Mail);
