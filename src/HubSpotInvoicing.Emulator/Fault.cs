namespace HubSpotInvoicing.Emulator;

/// <summary>One thing that goes wrong with a call.</summary>
public sealed record Fault
{
    private Fault(FaultKind kind, FaultMoment moment) => (Kind, Moment) = (kind, moment);

    public FaultKind Kind { get; }

    public FaultMoment Moment { get; }

    public int StatusCode { get; private init; } = 500;

    public TimeSpan Delay { get; private init; }

    public TimeSpan? RetryAfter { get; private init; }

    public RateLimitShape Shape { get; private init; }

    /// <summary>For example 423, 500, 502, 503, 504 or 524.</summary>
    public static Fault Status(int status, FaultMoment moment) =>
        new(FaultKind.Status, moment) { StatusCode = status };

    /// <summary>A 429 of the rolling policy, before anything was done.</summary>
    public static Fault RateLimited(RateLimitShape shape, TimeSpan? retryAfter) =>
        new(FaultKind.Status, FaultMoment.BeforeCommit) { StatusCode = 429, Shape = shape, RetryAfter = retryAfter };

    /// <summary>A 477: the account is being moved to another data centre.</summary>
    public static Fault Migrating(TimeSpan retryAfter) =>
        new(FaultKind.Status, FaultMoment.BeforeCommit) { StatusCode = 477, RetryAfter = retryAfter };

    public static Fault Reset(FaultMoment moment) => new(FaultKind.Reset, moment);

    public static Fault Slow(TimeSpan delay) => new(FaultKind.Slow, FaultMoment.AfterCommit) { Delay = delay };

    public static Fault Truncated() => new(FaultKind.Truncated, FaultMoment.AfterCommit);

    public static Fault Malformed() => new(FaultKind.Malformed, FaultMoment.AfterCommit);

    public static Fault Html(FaultMoment moment) => new(FaultKind.Html, moment) { StatusCode = 200 };
}
