using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>Finds the result of each input in a batch's answer: by trace id or identity, never by position.</summary>
internal sealed class BatchMatch
{
    private const string TraceContext = "objectWriteTraceId";
    private static readonly string[] IdContexts = ["ids", "id"];

    private readonly BatchCall call;
    private readonly Exchange exchange;
    private readonly Dictionary<string, ObjectRecord> byTrace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectRecord> byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ErrorBody> refusedByTrace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ErrorBody> refusedById = new(StringComparer.Ordinal);

    public BatchMatch(BatchCall call, Exchange exchange, BatchAnswer answer)
    {
        this.call = call;
        this.exchange = exchange;
        foreach (var record in answer.Records)
        {
            Add(record);
        }

        foreach (var refusal in answer.Refusals)
        {
            Add(refusal);
        }
    }

    public InputResult ResultOf(BatchInput input)
    {
        if (Find(input, byTrace, byIdentity) is { } record)
        {
            return new InputResult(WriteResult.Done.Instance, record, exchange.Doubted);
        }

        return Find(input, refusedByTrace, refusedById) is { } refusal
            ? new InputResult(VerdictOf(refusal), Doubted: exchange.Doubted)
            : new InputResult(new WriteResult.Unanswered(
                "HubSpot's answer shows neither a result nor an error for this record.", exchange.CorrelationId));
    }

    private T? Find<T>(BatchInput input, Dictionary<string, T> traces, Dictionary<string, T> identities)
        where T : class =>
        traces.GetValueOrDefault(input.ObjectWriteTraceId)
        ?? (IdentityOf(input) is { } identity ? identities.GetValueOrDefault(identity) : null);

    private string? IdentityOf(BatchInput input) =>
        call.KeyProperty is { } key ? input.Properties.GetValueOrDefault(key) : input.Id;

    private void Add(ObjectRecord record)
    {
        if (record.ObjectWriteTraceId is { } trace)
        {
            byTrace[trace] = record;
        }
        else if ((call.KeyProperty is { } key ? record[key] : record.Id) is { } identity)
        {
            byIdentity[identity] = record;
        }
    }

    private void Add(ErrorBody refusal)
    {
        foreach (var trace in refusal.ContextOf(TraceContext))
        {
            refusedByTrace[trace] = refusal;
        }

        foreach (var id in IdContexts.SelectMany(refusal.ContextOf))
        {
            refusedById[id] = refusal;
        }
    }

    // A row can fail for a passing reason inside an answered batch; only the rest is refused for good.
    private WriteResult VerdictOf(ErrorBody refusal)
    {
        var detail = Trouble.Describe(refusal);
        var correlation = PlainText.Of(refusal.CorrelationId) ?? exchange.CorrelationId;
        return refusal.Category switch
        {
            { } c when c.Contains("RATE_LIMIT", StringComparison.Ordinal) => new WriteResult.Failed(
                exchange.Status,
                detail,
                correlation),
            { } c
                when c.Contains("INTERNAL", StringComparison.Ordinal)
                    || c.Contains("TIMEOUT", StringComparison.Ordinal) => new WriteResult.Unanswered(
                detail,
                correlation),
            _ => new WriteResult.Refused(exchange.Status ?? 0, detail, correlation),
        };
    }
}
