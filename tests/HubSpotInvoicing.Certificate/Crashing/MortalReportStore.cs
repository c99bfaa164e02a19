using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>
/// The run's way to its report, which nobody keeps: making a document, writing on it and closing it are calls.
/// </summary>
internal sealed class MortalReportStore(Lifeline lifeline) : IReportStore
{
    public Task<Stream> CreateAsync(
        RunId run,
        BillingPeriod period,
        string name,
        CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Report, () => Task.FromResult<Stream>(new MortalStream(lifeline)));

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        RunId run, BillingPeriod period, string name, int bytesMax, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody keeps these documents.");

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Report, () => Task.FromResult<IReadOnlyList<BillingPeriod>>([]));

    public Task<IReadOnlyList<RunId>> ListRunsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RunId>>([]);

    public Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Report, () => Task.FromResult("index.html"));

    public string LocationOf(RunId run, BillingPeriod period, string name) => $"{run}/{name}";
}
