using Polly;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>The circuit breaker as Polly knows it.</summary>
internal sealed class CircuitBreakerOptions : ResilienceStrategyOptions
{
    public required int Failures { get; init; }

    public required TimeSpan Window { get; init; }

    public required TimeSpan OpenFor { get; init; }

    public required int Successes { get; init; }

    public static CircuitBreakerOptions Of(HubSpotOptions options) => new()
    {
        Name = "HubSpot circuit",
        Failures = options.BreakerFailures,
        Window = TimeSpan.FromSeconds(options.BreakerWindowSeconds),
        OpenFor = TimeSpan.FromSeconds(options.BreakerOpenSeconds),
        Successes = options.BreakerSuccesses,
    };
}
