namespace HubSpotInvoicing;

/// <summary>The facts of a failed or doubtful step: enough to act on, without a token, an address or a name.</summary>
/// <param name="Code">What went wrong.</param>
/// <param name="Step">The step that was reached and not finished.</param>
/// <param name="Detail">One sentence in plain words; never a secret or personal data.</param>
/// <param name="HttpStatus">The status that HubSpot answered, when it answered.</param>
/// <param name="CorrelationId">HubSpot's correlation id, which its support asks for.</param>
/// <param name="StoppedBy">Why the run stopped, when that is what ended the step.</param>
public sealed record Failure(
    FailureCode Code,
    BillingStep Step,
    string Detail,
    int? HttpStatus = null,
    string? CorrelationId = null,
    StopReason? StoppedBy = null);
