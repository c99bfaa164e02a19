namespace HubSpotInvoicing.Audit;

/// <summary>The referee could not look at everything, so it gives no verdict.</summary>
/// <param name="problem">What is wrong, one sentence.</param>
/// <param name="remedy">What to do about it, one sentence.</param>
/// <param name="cause">The underlying fault, if any.</param>
public sealed class AuditFailedException(string problem, string remedy, Exception? cause = null)
    : Exception($"{problem} {remedy}", cause)
{
    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
