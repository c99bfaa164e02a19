using System.Collections.Concurrent;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>Writes any number of records in HubSpot's batches; one bad record never fails another.</summary>
internal sealed class BatchWriter(HubSpotSender sender, SenderContext context)
{
    /// <summary>HubSpot's limit for every object type.</summary>
    public const int InputsMax = 100;

    /// <returns>Exactly one result for each trace id.</returns>
    public async Task<IReadOnlyDictionary<string, InputResult>> WriteAsync(
        BatchCall call, IReadOnlyList<BatchInput> inputs, CancellationToken cancellationToken)
    {
        var run = new Run(call);

        // Cancellation comes back as a result, so that no batch loses what it knows.
        await Parallel.ForEachAsync(
            inputs.Chunk(InputsMax),
            new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism },
            async (chunk, _) => await WriteBatchAsync(run, chunk, doubted: false, cancellationToken));
        return run.Results;
    }

    private async Task WriteBatchAsync(
        Run run, ArraySegment<BatchInput> inputs, bool doubted, CancellationToken cancellationToken)
    {
        if (run.Stop is { } stop)
        {
            run.SetAll(inputs, new InputResult(new WriteResult.NotSent(stop.Reason, stop.Detail)));
            return;
        }

        var exchange = await sender.SendAsync(
            RequestOf(run.Call, inputs), HubSpotJson.Default.BatchAnswer, cancellationToken);
        exchange = exchange with { Doubted = exchange.Doubted || doubted };
        if (exchange.Value is BatchAnswer answer)
        {
            var match = new BatchMatch(run.Call, exchange, answer);
            run.SetEach(inputs, match.ResultOf);
        }
        else if (inputs.Count > 1 && WholeVerdict.MayHideOneCulprit(exchange))
        {
            var half = inputs.Count / 2;
            await WriteBatchAsync(run, inputs[..half], exchange.Doubted, cancellationToken);
            await WriteBatchAsync(run, inputs[half..], exchange.Doubted, cancellationToken);
        }
        else
        {
            run.Stop ??= sender.Decide(exchange) as RetryDecision.Stop;
            run.SetAll(inputs, new InputResult(
                WholeVerdict.Of(exchange, sender.Decide(exchange) as RetryDecision.Stop, exchange.Doubted),
                Doubted: exchange.Doubted));
        }
    }

    private static HubSpotRequest RequestOf(BatchCall call, IReadOnlyList<BatchInput> inputs) => HubSpotRequest.Post(
        call.Template, call.Kind, RequestBudget.General, (new BatchWrite(inputs), HubSpotJson.Default.BatchWrite));

    private sealed class Run(BatchCall call)
    {
        private readonly ConcurrentDictionary<string, InputResult> results = new(StringComparer.Ordinal);

        public BatchCall Call { get; } = call;

        public RetryDecision.Stop? Stop { get; set; }

        public IReadOnlyDictionary<string, InputResult> Results => results;

        public void SetAll(IEnumerable<BatchInput> inputs, InputResult result) => SetEach(inputs, _ => result);

        public void SetEach(IEnumerable<BatchInput> inputs, Func<BatchInput, InputResult> result)
        {
            foreach (var input in inputs)
            {
                results[input.ObjectWriteTraceId] = result(input);
            }
        }
    }
}
