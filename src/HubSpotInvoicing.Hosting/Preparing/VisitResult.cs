using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Hosting.Preparing;

/// <summary>What the doctor found, when, and how long it took.</summary>
public sealed record VisitResult(Diagnosis Diagnosis, DateTimeOffset StartedAt, TimeSpan Took);
