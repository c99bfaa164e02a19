namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Appends segments, one at a time. Callers that wait at the same time share a segment; when another run takes the
/// number first, its segments are read, everything is decided anew, and the next number is tried.
/// </summary>
internal sealed class LedgerCommitter(
    LedgerChain chain, LedgerState state, RunId run, TimeSpan lease, TimeProvider time) : IDisposable
{
    /// <summary>Facts in one segment, unless a single request brings more.</summary>
    private const int FactsMax = 2000;

    /// <summary>Losing this often means that something other than a handful of runs writes here.</summary>
    private const int AttemptsMax = 1000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private readonly List<LedgerRequest> waiting = [];
    private long appends;

    /// <summary>Segments that were written.</summary>
    public long Appends => Interlocked.Read(ref appends);

    /// <summary>Comes back when the request is durable. A write that has begun is not cancelled any more.</summary>
    public async Task SubmitAsync(LedgerRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            waiting.Add(request);
        }

        if (await TakeTurnAsync(request, cancellationToken))
        {
            await CommitUntilSettledAsync(request);
        }

        await request.Completion;
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> TakeTurnAsync(LedgerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await turn.WaitAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            lock (gate)
            {
                if (waiting.Remove(request))
                {
                    throw;
                }
            }

            // Somebody is writing it already; only the end of that tells what became of it.
            return false;
        }
    }

    private async Task CommitUntilSettledAsync(LedgerRequest request)
    {
        try
        {
            while (!request.IsSettled)
            {
                var batch = TakeBatch();
                var commit = CommitAsync(batch);
                await commit.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!commit.IsCompletedSuccessfully)
                {
                    var fault = commit.Exception?.InnerException ?? Silent();
                    batch.ForEach(other => other.Fail(fault));
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    // Nothing here is cancelled, so a cancelled write is a store that gave up waiting.
    private LedgerUnavailableException Silent() => new(chain.Store.Location, "it does not answer.");

    private List<LedgerRequest> TakeBatch()
    {
        lock (gate)
        {
            var facts = 0;
            var fitting = waiting.TakeWhile(request => (facts += request.FactsMax) <= FactsMax).Count();
            var batch = waiting.Take(Math.Max(fitting, 1)).ToList();
            waiting.RemoveRange(0, batch.Count);
            return batch;
        }
    }

    private async Task CommitAsync(List<LedgerRequest> batch)
    {
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var draft = await DecideAsync(batch);
            if (!draft.IsWorthWriting || await TryAppendAsync(draft))
            {
                batch.ForEach(request => request.Settle());
                return;
            }
        }

        throw new LedgerUnavailableException(
            chain.Store.Location, "other runs keep writing to it; run again when they have ended.");
    }

    private async Task<LedgerDraft> DecideAsync(List<LedgerRequest> batch)
    {
        var draft = new LedgerDraft(state, run, time.GetUtcNow(), await FindGoneAsync(batch));
        foreach (var request in batch.Where(request => !request.IsSettled))
        {
            var count = draft.Facts.Count;
            try
            {
                request.Decide(draft);
            }
            catch (Exception fault) when (fault is RunStoppedException or InvalidOperationException)
            {
                draft.Keep(count);
                request.Fail(fault);
            }
        }

        return draft;
    }

    private async Task<HashSet<RunId>> FindGoneAsync(List<LedgerRequest> batch)
    {
        var owners = batch.SelectMany(request => request.Wanted).Select(key => state[key].Owner)
            .OfType<RunId>().Where(owner => owner != run).ToHashSet();
        var gone = new HashSet<RunId>();
        foreach (var owner in owners)
        {
            if (await chain.Store.IsGoneAsync(owner, CancellationToken.None))
            {
                gone.Add(owner);
            }
        }

        return gone;
    }

    private async Task<bool> TryAppendAsync(LedgerDraft draft)
    {
        var segment = chain.Follow(run, draft.Now, draft.GivesUpLease ? TimeSpan.Zero : lease, draft.Facts);
        var bytes = LedgerSegmentWriter.Write(segment);
        var isOurs = await chain.Store.TryCreateAsync(
            chain.Period, segment.Number, bytes, CancellationToken.None);
        if (!isOurs)
        {
            return Counted(await CatchUpAsync(bytes));
        }

        state.Fold(segment);
        chain.Advance(bytes);
        return Counted(isOurs);
    }

    private bool Counted(bool isOurs)
    {
        if (isOurs)
        {
            Interlocked.Increment(ref appends);
        }

        return isOurs;
    }

    /// <summary>
    /// Reads what others wrote; <c>true</c> when it turns out to be ours, from a try whose answer was lost.
    /// </summary>
    private async Task<bool> CatchUpAsync(ReadOnlyMemory<byte> ours)
    {
        var isOurs = false;
        while (await chain.Store.ReadAsync(chain.Period, chain.NextNumber, CancellationToken.None) is { } bytes)
        {
            LedgerReader.Fold(chain, state, chain.Verify(bytes));
            chain.Advance(bytes);
            isOurs |= bytes.Span.SequenceEqual(ours.Span);
        }

        return isOurs;
    }
}
