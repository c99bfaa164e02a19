using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports;

/// <summary>The place in the store where the documents of one run lie.</summary>
internal sealed class ReportFolder(IReportStore store, RunId run, BillingPeriod period)
{
    public string LocationOf(string name) => store.LocationOf(run, period, name);

    public Task<Stream> CreateAsync(string name, CancellationToken cancellationToken) =>
        store.CreateAsync(run, period, name, cancellationToken);

    /// <exception cref="ReportUnavailableException">The earlier runs cannot be listed or read.</exception>
    public Task<RunHistory> ReadHistoryAsync(CancellationToken cancellationToken) =>
        new RunHistoryReader(store).ReadAsync(cancellationToken);

    /// <exception cref="ReportUnavailableException">The list of all runs cannot be written.</exception>
    public Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken) =>
        store.ReplaceIndexAsync(page, cancellationToken);

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var stream = await CreateAsync(name, cancellationToken);
        await GuardAsync(name, async () =>
        {
            await using (stream)
            {
                await stream.WriteAsync(content, cancellationToken);
            }
        });
    }

    /// <summary>Names the document when its stream breaks; the stream itself only knows bytes.</summary>
    /// <exception cref="ReportUnavailableException">The document cannot be written.</exception>
    public async Task GuardAsync(string name, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException fault)
        {
            throw new ReportUnavailableException(LocationOf(name), fault.Message, fault);
        }
    }
}
