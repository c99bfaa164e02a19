namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>What to do after an attempt: a value, so that every rule can be read and tested without a clock.</summary>
internal abstract record RetryDecision
{
    private const int Locked = 423;
    private const int TooManyRequests = 429;
    private const int AccountMoving = 477;
    private static readonly TimeSpan LockLength = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SecondWindow = TimeSpan.FromSeconds(1);

    private RetryDecision()
    {
    }

    /// <summary>The exchange stands as it is.</summary>
    public sealed record Take : RetryDecision
    {
        private Take()
        {
        }

        public static Take Instance { get; } = new();
    }

    /// <summary>Try once more, not before this time has passed.</summary>
    public sealed record Again(TimeSpan AtLeast) : RetryDecision;

    /// <summary>Nothing more may be asked of HubSpot in this run.</summary>
    public sealed record Stop(StopReason Reason, string Detail) : RetryDecision;

    public static RetryDecision For(Exchange exchange) =>
        exchange switch
        {
            { End: ExchangeEnd.CircuitOpen } => new Stop(StopReason.CircuitOpen, Trouble.Describe(exchange)),
            { End: ExchangeEnd.Cancelled } => new Stop(StopReason.Cancelled, "The program was asked to stop."),
            { End: ExchangeEnd.Fenced } => new Stop(
                StopReason.Fenced,
                "Another run took over invoices of this run after its lease had run out; it carries them on."),
            { End: ExchangeEnd.NoToken } => new Stop(StopReason.AccessLost, Trouble.Describe(exchange)),
            { Succeeded: true } => Take.Instance,
            { IsTokenRenewed: true } => new Again(TimeSpan.Zero),
            { Status: Locked } => new Again(LongerOf(LockLength, exchange.RetryAfter)),
            { Status: TooManyRequests } => AfterRateLimit(exchange),
            { Status: AccountMoving } => new Stop(
                StopReason.AccountMoving,
                "HubSpot is moving the account to another data centre (status 477)."),
            { End: ExchangeEnd.NotConnected } => new Again(TimeSpan.Zero),
            { IsDoubtful: true } => exchange.Kind == RequestKind.Create || !MayPass(exchange)
                ? Take.Instance
                : new Again(exchange.RetryAfter ?? TimeSpan.Zero),
            _ => Take.Instance,
        };

    /// <summary>Why a run stops when an exchange that may be repeated has been repeated often enough.</summary>
    public static StopReason ReasonOf(Exchange exchange) =>
        exchange.Status == TooManyRequests ? StopReason.RateLimited : StopReason.HubSpotUnavailable;

    private static RetryDecision AfterRateLimit(Exchange exchange) =>
        exchange.Error.RateLimit switch
        {
            RateLimitPolicy.Daily => new Stop(
                StopReason.DailyQuota,
                "HubSpot's daily request quota is used up; it is reset at midnight in the account's zone."),
            RateLimitPolicy.Secondly => new Again(LongerOf(SecondWindow, exchange.RetryAfter)),
            _ => new Again(exchange.RetryAfter ?? TimeSpan.Zero),
        };

    // The documented ones (error handling page); 501 or 505 would come again.
    private static bool MayPass(Exchange exchange) =>
        exchange.End != ExchangeEnd.Answered || exchange.Status is 500 or 502 or 503 or 504 or (>= 521 and <= 526);

    private static TimeSpan LongerOf(TimeSpan least, TimeSpan? asked) =>
        asked is { } wait && wait > least ? wait : least;
}
