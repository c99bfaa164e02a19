using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>The approval that an event brings; who approves stands in the ledger and in no log.</summary>
internal sealed class EventApproval(PlanApproval approval, ILogger<EventApproval> log) : IEventAction
{
    /// <exception cref="RunRefusedException">The plan cannot be approved so.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var order = new ApprovalWish
        {
            Plan = RunEvent.Given(wish.Plan),
            By = wish.By,
            Except = wish.Except,
            Note = wish.Note,
        };
        var approved = await approval.ApproveAsync(order, stop);
        EventLog.Approved(log, approved.Plan.Hash, approved.Invoices, approved.People.Count, approved.PeopleNeeded);
        return AnswerOf(approved);
    }

    private static byte[] AnswerOf(ApprovalRecord approved) => AnswerDocument.Of(json =>
    {
        json.WriteString("mode", "approve");
        json.WriteString("planHash", approved.Plan.Hash.Value);
        json.WriteString("period", approved.Plan.Terms.Period.ToString());
        json.WriteString("currency", approved.Plan.Terms.Currency.Code);
        json.WriteTotal("approved", new Total(approved.Invoices, approved.Total));
        json.WriteNumber("people", approved.People.Count);
        json.WriteNumber("peopleNeeded", approved.PeopleNeeded);
    });
}
