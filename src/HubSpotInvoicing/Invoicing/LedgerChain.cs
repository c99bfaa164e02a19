using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Walks a period's segments in order and verifies each against the one before.</summary>
internal sealed class LedgerChain(ILedgerStore store, BillingPeriod period)
{
    /// <summary>Segments asked for ahead of the one that is being verified.</summary>
    private const int ReadAheadMax = 16;

    public BillingPeriod Period => period;

    public ILedgerStore Store => store;

    public int NextNumber { get; private set; } = 1;

    /// <summary>The SHA-256 of the segment before the current number; none before the first.</summary>
    public string? LastHash { get; private set; }

    public LedgerSegment Follow(RunId run, DateTimeOffset at, TimeSpan lease, IReadOnlyList<LedgerFact> facts) =>
        new(NextNumber, period, run, at, at + lease, LastHash, facts);

    /// <summary>Goes on to the next number; the bytes are those of the segment that holds the current one.</summary>
    public void Advance(ReadOnlyMemory<byte> bytes)
    {
        LastHash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        NextNumber++;
    }

    /// <summary>Every segment that the store lists, from the first; the numbers must have no gap.</summary>
    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    public async IAsyncEnumerable<LedgerSegment> ReadListedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await CountAsync(cancellationToken);
        var ahead = new Queue<Task<ReadOnlyMemory<byte>?>>(ReadAheadMax);
        while (NextNumber <= last)
        {
            while (ahead.Count < ReadAheadMax && NextNumber + ahead.Count <= last)
            {
                ahead.Enqueue(store.ReadAsync(period, NextNumber + ahead.Count, cancellationToken));
            }

            var bytes = await ahead.Dequeue() ?? throw Missing(NextNumber);
            yield return Verify(bytes);
            Advance(bytes);
        }
    }

    /// <summary>
    /// The segment under the current number, if somebody has written it by now; the chain does not go on yet.
    /// </summary>
    /// <exception cref="LedgerDamagedException">It is changed or unreadable.</exception>
    public LedgerSegment Verify(ReadOnlyMemory<byte> bytes)
    {
        var segment = Read(bytes);
        var expected = string.Create(CultureInfo.InvariantCulture, $"{NextNumber} for {period}");
        var written = string.Create(CultureInfo.InvariantCulture, $"{segment.Number} for {segment.Period}");
        if (written != expected)
        {
            throw Damaged($"it says that it is segment {written}.");
        }

        return segment.Previous == LastHash
            ? segment
            : throw Damaged("the segment before it has been changed since it was written.");
    }

    public LedgerDamagedException Damaged(string problem) => new(store.Location, period, NextNumber, problem);

    private LedgerSegment Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return LedgerSegmentReader.Read(bytes, period);
        }
        catch (InvalidDataException fault)
        {
            throw Damaged(fault.Message);
        }
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var numbers = await store.ListSegmentsAsync(period, cancellationToken);
        var present = numbers.ToHashSet();
        for (var number = 1; number <= present.Count; number++)
        {
            if (!present.Contains(number))
            {
                throw Missing(number);
            }
        }

        return present.Count;
    }

    private LedgerDamagedException Missing(int number) =>
        new(store.Location, period, number, "it is missing although a later one exists.");
}
