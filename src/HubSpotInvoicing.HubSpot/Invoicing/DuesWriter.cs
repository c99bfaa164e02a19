using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>Writes each total to its company's dues.</summary>
internal sealed class DuesWriter(BatchWriter batches, HubSpotPaths paths, IOptions<FetchingOptions> options)
{
    public async Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> WriteAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken)
    {
        var call = new BatchCall(paths.CompanyUpdate, RequestKind.KeyedWrite);
        var verdicts = new Dictionary<InvoiceKey, WriteResult>();

        // HubSpot refuses a record that stands twice in a batch; the latest period is written last and stays.
        foreach (var round in RoundsOf(contents))
        {
            var results = await batches.WriteAsync(call, round.Select(InputOf).ToList(), cancellationToken);
            foreach (var content in round)
            {
                verdicts[content.Key] = results[content.Key.ToString()].Result;
            }
        }

        return verdicts;
    }

    private static IEnumerable<List<InvoiceContent>> RoundsOf(IReadOnlyList<InvoiceContent> contents) => contents
        .GroupBy(c => c.Key.Company)
        .SelectMany(g => g.OrderBy(c => c.Key.Period).Select((content, round) => (content, round)))
        .GroupBy(c => c.round, c => c.content)
        .OrderBy(g => g.Key)
        .Select(g => g.ToList());

    private BatchInput InputOf(InvoiceContent content) => new()
    {
        Id = content.Key.Company.ToString(),
        ObjectWriteTraceId = content.Key.ToString(),
        Properties = new Dictionary<string, string?>
        {
            [options.Value.PropertyOf(MemberField.Dues)] = content.Total.ToWireText(),
        },
    };
}
