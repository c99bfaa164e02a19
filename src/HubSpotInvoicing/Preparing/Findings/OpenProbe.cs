namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>
/// A probe that may have records in the account: written down before its first write, and struck off when all are gone.
/// </summary>
/// <param name="Name">Part of each of its keys.</param>
/// <param name="Since">When it began, UTC.</param>
/// <param name="Invoices">HubSpot's ids of its drafts, as far as they are known.</param>
public sealed record OpenProbe(RunId Name, DateTimeOffset Since, IReadOnlyList<string> Invoices);
