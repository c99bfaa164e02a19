using System.Text.Json.Serialization.Metadata;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// Sends requests within HubSpot's limits, repeats what may be repeated, and stops when HubSpot is down.
/// </summary>
internal sealed class HubSpotSender : IDisposable
{
    private readonly HubSpotHttp http;
    private readonly RateBudgets budgets;
    private readonly RequestMeter meter;
    private readonly TimeProvider clock;
    private readonly CallLog log;
    private readonly WritePermission permission;
    private readonly Backoff backoff;
    private readonly SemaphoreSlim gate;
    private readonly ResiliencePipeline<Exchange> pipeline;

    public HubSpotSender(
        HubSpotHttp http, RateBudgets budgets, RequestMeter meter, SenderContext context, ILogger<HubSpotSender> logger)
    {
        this.http = http;
        this.budgets = budgets;
        this.meter = meter;
        log = new CallLog(logger);
        clock = context.Clock;
        permission = context.Permission;
        backoff = new Backoff(context.Options, context.Random);
        gate = new SemaphoreSlim(context.Options.Parallelism);
        pipeline = Pipeline(context.Options);
    }

    /// <summary>
    /// Sends until the exchange stands; a write that is called off comes back as a value, never as an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">A read was cancelled.</exception>
    public async Task<Exchange> SendAsync(
        HubSpotRequest request, JsonTypeInfo answer, CancellationToken cancellationToken)
    {
        var call = new Call(request, answer);
        try
        {
            var last = await pipeline.ExecuteAsync(AttemptAsync, call, cancellationToken);
            return last with { Kind = request.Kind, Doubted = call.Doubted };
        }
        catch (OperationCanceledException) when (request.Kind != RequestKind.Read)
        {
            return new Exchange(request.Kind, ExchangeEnd.Cancelled) { Doubted = call.Doubted };
        }
    }

    /// <summary>What the exchange means; a wait beyond our patience stops the run, too.</summary>
    public RetryDecision Decide(Exchange exchange) => RetryDecision.For(exchange) switch
    {
        RetryDecision.Again again when !backoff.Bears(again.AtLeast) => new RetryDecision.Stop(
            RetryDecision.ReasonOf(exchange), "HubSpot asks for a longer wait than HubSpot:RetryDelayMsMax allows."),
        var decision => decision,
    };

    public void Dispose() => gate.Dispose();

    private ResiliencePipeline<Exchange> Pipeline(HubSpotOptions options)
    {
        var builder = new ResiliencePipelineBuilder<Exchange> { TimeProvider = clock };
        if (options.RetryCountMax > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Exchange>
            {
                MaxRetryAttempts = options.RetryCountMax,
                ShouldHandle = args => ValueTask.FromResult(AgainOf(args.Outcome.Result) is not null),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(
                    backoff.Before(args.AttemptNumber, AgainOf(args.Outcome.Result)?.AtLeast ?? TimeSpan.Zero)),
            });
        }

        return builder
            .AddStrategy(_ => new CircuitBreakerStrategy(meter.Circuit))
            .Build();
    }

    private RetryDecision.Again? AgainOf(Exchange? exchange) =>
        exchange is null ? null : Decide(exchange) as RetryDecision.Again;

    private async ValueTask<Exchange> AttemptAsync(Call call, CancellationToken cancellationToken)
    {
        var window = budgets.For(call.Request.Budget);
        var givenBackThen = window is null ? 0 : await window.AcquireAsync(cancellationToken);
        try
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                var exchange = await SendOnceAsync(call, cancellationToken);
                Learn(window, exchange, givenBackThen);
                return exchange;
            }
            finally
            {
                gate.Release();
            }
        }
        finally
        {
            window?.Release();
        }
    }

    private async Task<Exchange> SendOnceAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Request.Kind != RequestKind.Read && await permission.AskAsync() is not null)
        {
            return new Exchange(call.Request.Kind, ExchangeEnd.Fenced);
        }

        var attempt = call.NextAttempt();
        var started = clock.GetTimestamp();
        meter.Sent(call.Request.Endpoint, attempt);

        // A write that is on its way is waited for: calling it off would leave it in doubt.
        var patience = call.Request.Kind == RequestKind.Read ? cancellationToken : CancellationToken.None;
        var exchange = await http.TryAsync(call.Request, call.Answer, patience);
        call.Doubted |= exchange.IsDoubtful;
        log.Add(call.Request, exchange, attempt, clock.GetElapsedTime(started));
        return exchange;
    }

    private void Learn(RollingWindow? window, Exchange exchange, long givenBackThen)
    {
        if (exchange.Daily is { } daily)
        {
            meter.Told(daily);
        }

        if (exchange.Rate is { } rate)
        {
            window?.Learn(rate, givenBackThen);
        }

        if (exchange.Status != 429)
        {
            return;
        }

        meter.RateLimited();
        if (Decide(exchange) is RetryDecision.Again again)
        {
            window?.Pause(again.AtLeast);
        }
    }

    private sealed class Call(HubSpotRequest request, JsonTypeInfo answer)
    {
        private int attempts;

        public HubSpotRequest Request { get; } = request;

        public JsonTypeInfo Answer { get; } = answer;

        public bool Doubted { get; set; }

        public int NextAttempt() => ++attempts;
    }
}
