using Polly;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Puts <see cref="Circuit"/> into the Polly pipeline.</summary>
internal sealed class CircuitBreakerStrategy(Circuit circuit) : ResilienceStrategy<Exchange>
{
    private volatile string? trouble;

    protected override async ValueTask<Outcome<Exchange>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Exchange>>> callback, ResilienceContext context, TState state)
    {
        if (circuit.Enter() is not { } passage)
        {
            return Polly.Outcome.FromResult(
                new Exchange(RequestKind.Read, ExchangeEnd.CircuitOpen) { Detail = trouble });
        }

        var outcome = await callback(context, state);
        if (outcome.Result is { IsOutage: true } failed)
        {
            trouble = Trouble.Describe(failed);
        }

        circuit.Leave(passage, ResultOf(outcome));
        return outcome;
    }

    private static CallResult ResultOf(Outcome<Exchange> outcome) => outcome.Result switch
    {
        null or { End: ExchangeEnd.Fenced or ExchangeEnd.NoToken } => CallResult.Nothing,
        { IsOutage: true } => CallResult.Failed,
        _ => CallResult.Succeeded,
    };
}
