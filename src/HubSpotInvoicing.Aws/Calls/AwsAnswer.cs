namespace HubSpotInvoicing.Aws.Calls;

/// <summary>What came of a call.</summary>
/// <param name="End">How it ended; without an answer, the rest says nothing.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The answer's text.</param>
/// <param name="Code">AWS's name for the error.</param>
/// <param name="RequestId">What AWS's support asks for.</param>
internal sealed record AwsAnswer(
    AwsEnd End, int Status = 0, string Body = "", string? Code = null, string? RequestId = null)
{
    private const int TooMany = 429;
    private const int Unavailable = 503;

    private static readonly string[] Denials =
        ["AccessDenied", "AccessDeniedException", "AuthorizationError", "AuthorizationErrorException"];

    private static readonly string[] Throttles =
        ["TooManyRequestsException", "Throttling", "ThrottlingException", "RequestThrottled"];

    /// <summary>Who asks may not; services tell it by the status or by the code alone.</summary>
    public bool IsDenied => End is AwsEnd.Answered && (Status is 401 or 403 || Denials.Contains(Code));

    public bool IsOk => End is AwsEnd.Answered && Status is >= 200 and < 300;

    /// <summary>It was turned away before anything was done, and may be taken in a moment.</summary>
    public bool IsTurnedAway => End switch
    {
        AwsEnd.NotConnected => true,
        AwsEnd.Answered => Status is TooMany or Unavailable || (Status is >= 400 and < 500 && Throttles.Contains(Code)),
        _ => false,
    };

    /// <summary>It may or may not have been done.</summary>
    public bool IsDoubtful =>
        End is AwsEnd.Lost || (End is AwsEnd.Answered && Status >= 500 && Status != Unavailable);
}
