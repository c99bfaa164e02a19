namespace HubSpotInvoicing;

/// <summary>The run has to stop taking new work; what it did stays done, and the next run takes the rest.</summary>
/// <param name="reason">Why it stops.</param>
/// <param name="detail">One sentence in plain words.</param>
/// <param name="cause">The underlying fault, if any.</param>
public sealed class RunStoppedException(StopReason reason, string detail, Exception? cause = null)
    : Exception(detail, cause)
{
    public StopReason Reason { get; } = reason;
}
