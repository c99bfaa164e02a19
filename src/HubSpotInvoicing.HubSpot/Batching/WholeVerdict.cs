using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>What a batch without a usable answer means for each of its inputs.</summary>
internal static class WholeVerdict
{
    /// <summary>One record can spoil a whole batch with these, and nothing of the batch is stored.</summary>
    public static bool MayHideOneCulprit(Exchange exchange) => exchange.Status is 400 or 409 or 413;

    public static WriteResult Of(Exchange exchange, RetryDecision.Stop? stop, bool doubted)
    {
        var detail = exchange.Error.IsUniqueClash ? Trouble.Describe(exchange.Error) : Trouble.Describe(exchange);
        if (exchange.IsDoubtful || (doubted && !IsRefusal(exchange)))
        {
            return new WriteResult.Unanswered(detail, exchange.CorrelationId);
        }

        if (stop is not null)
        {
            return new WriteResult.NotSent(stop.Reason, stop.Detail);
        }

        return IsRefusal(exchange)
            ? new WriteResult.Refused(exchange.Status ?? 0, detail, exchange.CorrelationId)
            : new WriteResult.Failed(exchange.Status, detail, exchange.CorrelationId);
    }

    // A refused token is the account's trouble, not the record's: the next run can do it.
    private static bool IsRefusal(Exchange exchange) =>
        exchange.End == ExchangeEnd.Answered && exchange.Status is 400 or 403 or 404 or 409 or 413 or 414 or 415 or 422;
}
