using System.Diagnostics;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Turns what became of a write into the outcome of its bill.</summary>
internal static class StepFailure
{
    /// <summary>Ends a bill whose write did not succeed.</summary>
    public static void EndWith(this Bill bill, BillingStep step, WriteResult result)
    {
        switch (result)
        {
            case WriteResult.Refused refused:
                bill.End(Outcome.Failed, new Failure(
                    FailureCode.RequestRejected, step, refused.Detail, refused.HttpStatus, refused.CorrelationId));
                break;
            case WriteResult.Failed failed:
                bill.End(Outcome.Failed, new Failure(
                    FailureCode.RequestFailed, step, failed.Detail, failed.HttpStatus, failed.CorrelationId));
                break;
            case WriteResult.Unanswered unanswered:
                bill.End(Outcome.InDoubt, new Failure(
                    FailureCode.Unanswered, step, unanswered.Detail, CorrelationId: unanswered.CorrelationId));
                break;
            case WriteResult.NotSent notSent:
                bill.StopAt(step, notSent.Reason, notSent.Detail);
                break;
            case WriteResult.Done:
                bill.End(Outcome.InDoubt, new Failure(
                    FailureCode.Unanswered, step, "HubSpot confirmed the write, but does not show it when read back."));
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Leaves a bill to the next run, which goes on from the step that this one reached.</summary>
    public static void StopAt(this Bill bill, BillingStep step, StopReason reason, string detail) =>
        bill.End(Outcome.NotReached, new Failure(FailureCode.RunStopped, step, detail, StoppedBy: reason));
}
