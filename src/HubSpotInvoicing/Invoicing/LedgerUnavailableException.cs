namespace HubSpotInvoicing.Invoicing;

/// <summary>The ledger cannot be read or written, so nothing may be billed.</summary>
/// <param name="location">Where it lies.</param>
/// <param name="problem">What went wrong, in plain words.</param>
/// <param name="cause">The underlying fault.</param>
public sealed class LedgerUnavailableException(string location, string problem, Exception? cause = null)
    : Exception($"The ledger at {location} is not available: {problem} Nothing more is billed until it is.", cause)
{
    public string Location { get; } = location;
}
