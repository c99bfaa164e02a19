using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Running;

/// <summary>What a person approves.</summary>
public sealed record ApprovalWish
{
    public required PlanHash Plan { get; init; }

    /// <summary>Who approves it, as the ledger shall say.</summary>
    public required string By { get; init; }

    /// <summary>Companies of the plan that are not approved.</summary>
    public IReadOnlyCollection<CompanyId> Except { get; init; } = [];

    /// <summary>What the ledger shall keep with it; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
