using System.Globalization;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>Writes line items under their own unique keys, so that a repeat finds the same lines again.</summary>
internal sealed class LineWriter(BatchWriter batches, HubSpotPaths paths, IOptions<InvoicingOptions> options)
{
    public async Task<IReadOnlyDictionary<InvoiceKey, LinesResult>> WriteAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken)
    {
        var call = new BatchCall(paths.LineUpsert, RequestKind.KeyedWrite, options.Value.LineKeyProperty);
        var inputs = contents.SelectMany(c => c.Lines.Select(line => InputOf(c, line))).ToList();
        var results = await batches.WriteAsync(call, inputs, cancellationToken);
        return contents.ToDictionary(
            c => c.Key, c => Together(c.Lines.Select(line => results[c.LineKey(line.Number)]).ToList()));
    }

    private BatchInput InputOf(InvoiceContent content, QuoteLine line)
    {
        var lineKey = content.LineKey(line.Number);
        var properties = new Dictionary<string, string?>
        {
            [options.Value.LineKeyProperty] = lineKey,
            ["name"] = line.Name,
            ["quantity"] = line.Quantity.ToString(CultureInfo.InvariantCulture),
            ["price"] = WireAmount.Of(line.UnitPrice),
            ["hs_line_item_currency_code"] = line.UnitPrice.Currency.Code,
        };
        AddIfAny(properties, "hs_sku", line.Sku);
        AddIfAny(properties, "hs_product_id", line.ProductId);
        return new BatchInput
        {
            Id = lineKey,
            IdProperty = options.Value.LineKeyProperty,
            ObjectWriteTraceId = lineKey,
            Properties = properties,
        };
    }

    private static void AddIfAny(Dictionary<string, string?> properties, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            properties[name] = value;
        }
    }

    private static LinesResult Together(List<InputResult> lines)
    {
        var worst = lines.Select(l => l.Result).MaxBy(Gravity) ?? WriteResult.Done.Instance;
        if (worst is not WriteResult.Done)
        {
            return new LinesResult(worst, []);
        }

        var ids = lines.Select(l => l.Record?.Id).OfType<string>().ToList();
        return ids.Count == lines.Count
            ? new LinesResult(worst, ids)
            : new LinesResult(
                new WriteResult.Unanswered("HubSpot stored the lines without showing their ids.", null), []);
    }

    // A refusal is final and worth telling first; a stop last, because the next run simply goes on.
    private static int Gravity(WriteResult result) => result switch
    {
        WriteResult.Refused => 4,
        WriteResult.Unanswered => 3,
        WriteResult.Failed => 2,
        WriteResult.NotSent => 1,
        _ => 0,
    };
}
