namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>
/// Where plans are kept, each under its hash, written once; every implementation passes the contract suite
/// <c>PlanStoreContract</c>.
/// </summary>
public interface IPlanStore
{
    /// <summary>Keeps the plan durably, whole or not at all; <c>false</c> when there is one under this hash.</summary>
    /// <exception cref="PlanUnavailableException">The store cannot be written.</exception>
    Task<bool> TryCreateAsync(PlanHash hash, ReadOnlyMemory<byte> plan, CancellationToken cancellationToken);

    /// <summary>The bytes under this hash, as they lie there; absent when there are none.</summary>
    /// <exception cref="PlanUnavailableException">The store cannot be read.</exception>
    Task<ReadOnlyMemory<byte>?> ReadAsync(PlanHash hash, CancellationToken cancellationToken);

    /// <summary>Where that plan lies, for people.</summary>
    string LocationOf(PlanHash hash);
}
