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

    public string LocationOf(RunId run, BillingPeriod period, string name) =>
        $"reports/{period.ToString().Replace('-', '/')}/{run}/{name}";

    public byte[] Bytes(string name) => Document(name).ToArray();

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public bool IsClosed(string name) => !Document(name).CanWrite;

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
