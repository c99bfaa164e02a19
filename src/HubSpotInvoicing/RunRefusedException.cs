namespace HubSpotInvoicing;

/// <summary>
/// The run must not start, or must not go on at all: a setting, credential, file or account is not as it has to be.
/// </summary>
/// <param name="problem">What is wrong and where, one sentence.</param>
/// <param name="remedy">What to do about it, one sentence.</param>
/// <param name="cause">The underlying fault, if any.</param>
public sealed class RunRefusedException(string problem, string remedy, Exception? cause = null)
    : Exception($"{problem} {remedy}", cause)
{
    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;

    public RefusalKind Kind { get; init; }

    /// <summary>HubSpot's correlation id, when it was HubSpot that refused.</summary>
    public string? CorrelationId { get; init; }
}
