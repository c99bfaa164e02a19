using HubSpotInvoicing.Hosting.Logging;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>The approval that an event brings; who approves stands in the ledger and in no log.</summary>
internal sealed class EventApproval(PlanApproval approval, ILogger<EventApproval> log)
{
    /// <exception cref="RunRefusedException">The plan cannot be approved so.</exception>
    public async Task<ApprovalRecord> ExecuteAsync(ApprovalWish wish, Invocation invocation, CancellationToken stop)
    {
        using var scope = log.BeginRequest(invocation.RequestId);
        var approved = await approval.ApproveAsync(wish, stop);
        EventLog.Approved(log, approved.Plan.Hash, approved.Invoices, approved.People.Count, approved.PeopleNeeded);
        return approved;
    }
}
