namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>When the circuit opens and closes.</summary>
/// <param name="Failures">So many failures within the window open it.</param>
/// <param name="Window">How long a failure counts.</param>
/// <param name="OpenFor">How long nothing goes through.</param>
/// <param name="Successes">So many probes must succeed before it closes.</param>
internal sealed record CircuitLimits(int Failures, TimeSpan Window, TimeSpan OpenFor, int Successes)
{
    public static CircuitLimits Of(HubSpotOptions options) => new(
        options.BreakerFailures,
        TimeSpan.FromSeconds(options.BreakerWindowSeconds),
        TimeSpan.FromSeconds(options.BreakerOpenSeconds),
        options.BreakerSuccesses);
}
