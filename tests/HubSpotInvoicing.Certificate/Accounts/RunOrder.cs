using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>What one run is told, and what stands around it.</summary>
internal sealed record RunOrder(Lifeline Lifeline)
{
    /// <summary>Only these companies; empty for all.</summary>
    public IReadOnlyCollection<CompanyId> Companies { get; init; } = [];

    /// <summary>The ledger as another process would open it; the account's own when none is given.</summary>
    public ILedgerStore? Ledger { get; init; }

    /// <summary>Stand between the run and HubSpot, from the run on.</summary>
    public IReadOnlyList<Func<DelegatingHandler>> Handlers { get; init; } = [() => new MortalHandler(Lifeline)];
}
