using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>One attempt and what came back.</summary>
internal sealed record Exchange(RequestKind Kind, ExchangeEnd End)
{
    private const int FirstServerStatus = 500;

    public int? Status { get; init; }

    /// <summary>The parsed body of a 2xx answer.</summary>
    public object? Value { get; init; }

    public ErrorBody Error { get; init; } = ErrorBody.None;

    public TimeSpan? RetryAfter { get; init; }

    public RateHeaders? Rate { get; init; }

    /// <summary>The body of an answer that is no success, or could not be read; only ever shown masked.</summary>
    public ReadOnlyMemory<byte>? Refusal { get; init; }

    public DailyQuota? Daily { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>What HubSpot's clock said, to the second.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>HubSpot refused the access token, and there is a newer one by now.</summary>
    public bool IsTokenRenewed { get; init; }

    /// <summary>Why there is no access token, or what opened the circuit; one sentence.</summary>
    public string? Detail { get; init; }

    /// <summary>An attempt of the same request may have been carried out although no answer confirmed it.</summary>
    public bool Doubted { get; init; }

    public bool Succeeded => End == ExchangeEnd.Answered && Status is >= 200 and < 300;

    /// <summary>HubSpot, or the way to it, is in trouble; an answer below 500 is HubSpot at work.</summary>
    public bool IsOutage => End is ExchangeEnd.NotConnected || IsDoubtful;

    /// <summary>It may have been carried out: 524 comes after 100 s of work, and any gateway status may.</summary>
    public bool IsDoubtful =>
        End is ExchangeEnd.Unreadable or ExchangeEnd.Lost or ExchangeEnd.TimedOut || Status >= FirstServerStatus;
}
