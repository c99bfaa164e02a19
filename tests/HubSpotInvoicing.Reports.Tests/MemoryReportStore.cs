using System.Text;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

/// <summary>Keeps documents in memory, and shows what was written before they were closed.</summary>
internal sealed class MemoryReportStore : IReportStore
{
    private readonly Dictionary<string, MemoryStream> documents = [];

    public IReadOnlyCollection<string> Locations => documents.Keys;

    /// <summary>Documents with this name break at every write.</summary>
    public string? Broken { get; init; }

    public Task<Stream> CreateAsync(
        RunId run, BillingPeriod period, string name, CancellationToken cancellationToken)
    {
        MemoryStream stream = name == Broken ? new BrokenStream() : new MemoryStream();
        documents.Add(LocationOf(run, period, name), stream);
        return Task.FromResult<Stream>(stream);
    }

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        RunId run, BillingPeriod period, string name, int bytesMax, CancellationToken cancellationToken)
    {
        var bytes = documents.GetValueOrDefault(LocationOf(run, period, name))?.ToArray();
        return Task.FromResult(bytes?.Length <= bytesMax ? bytes : default(ReadOnlyMemory<byte>?));
    }

    /// <summary>The page over all runs, as it was written last.</summary>
    public string? Index { get; private set; }

    /// <summary>Why the page over all runs cannot be written; absent when it can.</summary>
    public string? IndexProblem { get; init; }

    /// <summary>Why nothing can be listed; absent when it can.</summary>
    public string? ListProblem { get; init; }

    /// <summary>Keeps the summary of a run of another day.</summary>
    public void Keep(RunSummary summary) =>
        documents[LocationOf(summary.Run, summary.Period, "summary.json")] =
            new MemoryStream(Json.SummaryFile.Render(summary).ToArray());

    /// <summary>Keeps a document that no run of ours wrote.</summary>
    public void Keep(RunId run, BillingPeriod period, string name, string content) =>
        documents[LocationOf(run, period, name)] = new MemoryStream(Encoding.UTF8.GetBytes(content));

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        ListProblem is { } problem
            ? throw new ReportUnavailableException("reports", problem)
            : Task.FromResult<IReadOnlyList<BillingPeriod>>(
                [.. documents.Keys.Select(PeriodOf).Distinct().Order()]);

    public Task<IReadOnlyList<RunId>> ListRunsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RunId>>(
        [
            .. documents.Keys.Where(path => PeriodOf(path) == period).Select(path => path.Split('/')[3])
                .Distinct().Order(StringComparer.Ordinal).Select(RunId.Parse),
        ]);

    public Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        Index = IndexProblem is { } problem
            ? throw new ReportUnavailableException("reports/index.html", problem)
            : Encoding.UTF8.GetString(page.Span);
        return Task.FromResult("reports/index.html");
    }

    public string LocationOf(RunId run, BillingPeriod period, string name) =>
        $"reports/{period.ToString().Replace('-', '/')}/{run}/{name}";

    public byte[] Bytes(string name) => Document(name).ToArray();

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public bool IsClosed(string name) => !Document(name).CanWrite;

    private static BillingPeriod PeriodOf(string path) => BillingPeriod.Parse(string.Join('-', path.Split('/')[1..3]));

    private MemoryStream Document(string name) =>
        documents.Single(document => document.Key.EndsWith("/" + name, StringComparison.Ordinal)).Value;

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left.");

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left.");
    }
}
