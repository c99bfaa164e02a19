using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Reports.Preparing;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>
/// The doctor's checklist, the same document as on the command line; what failed is an answer and no error.
/// </summary>
internal sealed class EventDoctor(DoctorVisit visit) : IEventAction
{
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var result = await visit.ExamineAsync(wish.Depth, stop);
        return DiagnosisJson
            .Render(result.Diagnosis, result.Diagnosis.PortalId, result.StartedAt, result.Took)
            .ToArray();
    }
}
