using HubSpotInvoicing.Preparing.Findings;
using Xunit;

namespace HubSpotInvoicing.Testing.Preparing;

/// <summary>What every store of findings has to keep; each implementation runs it unchanged.</summary>
public abstract class FindingsStoreContract
{
    protected const long Portal = 4242001;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The same storage at each call within a test, opened as another process would open it.</summary>
    protected abstract IFindingsStore Open();

    [Fact]
    public async Task Findings_that_nobody_kept_are_not_there() =>
        Assert.Null(await Open().ReadAsync(Portal, Cancellation));

    [Fact]
    public async Task Findings_are_read_byte_for_byte()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i % 251)).ToArray();

        Assert.True(await WriteAsync(bytes));

        Assert.Equal(bytes, await BytesAsync());
    }

    [Fact]
    public async Task Later_findings_stand_in_place_of_earlier_ones()
    {
        Assert.True(await WriteAsync("the first, which is longer"u8.ToArray()));
        Assert.True(await WriteAsync("the second"u8.ToArray(), await ReadAsync()));

        Assert.Equal("the second"u8.ToArray(), await BytesAsync());
    }

    [Fact]
    public async Task Who_has_not_read_what_lies_there_changes_nothing()
    {
        await WriteAsync("the first"u8.ToArray());
        var old = await ReadAsync();
        await WriteAsync("the second"u8.ToArray(), old);

        Assert.False(await WriteAsync("on top of the first"u8.ToArray(), old));
        Assert.False(await WriteAsync("on top of nothing"u8.ToArray()));

        Assert.Equal("the second"u8.ToArray(), await BytesAsync());
    }

    [Fact]
    public async Task Of_writers_who_have_read_the_same_one_wins_and_readers_see_its_findings_whole()
    {
        StoredFindings? before = null;
        for (var round = 0; round < 10; round++)
        {
            var writers = Enumerable.Range(0, 4)
                .Select(n => WriteAsync([.. Enumerable.Repeat((byte)((10 * round) + n), 50_000)], before));

            var won = await Task.WhenAll(writers);
            before = await ReadAsync();

            var read = before?.Bytes.ToArray() ?? [];
            Assert.Single(won, isWinner => isWinner);
            Assert.Equal(50_000, read.Length);
            Assert.Equal((10 * round) + Array.IndexOf(won, true), Assert.Single(read.Distinct()));
        }
    }

    [Fact]
    public async Task What_is_kept_is_found_again_by_its_account()
    {
        var findings = SampleFindings.Of(Portal);
        await new FindingsArchive(Open()).KeepAsync(findings, Cancellation);

        var kept = await new FindingsArchive(Open()).ReadAsync(Portal, findings.ApiVersion, Cancellation);

        Assert.Equal(findings.Findings, Assert.IsType<KeptFindings.Valid>(kept).Findings.Findings);
    }

    [Fact]
    public async Task Nothing_is_lost_of_what_many_find_in_the_same_moment()
    {
        var all = Questions.All.Where(q => q.Values.Contains('|', StringComparison.Ordinal))
            .Select(q => SampleFindings.Of(q, q.Values.Split('|')[0])).ToList();

        await Task.WhenAll(all.Chunk(5).Select(mine => Task.Run(() => AddOneByOneAsync(mine), Cancellation)));

        var kept = await new FindingsArchive(Open()).ReadAsync(Portal, "2026-09", Cancellation);
        Assert.Equal(
            all.Select(f => f.Question.Name).Order(StringComparer.Ordinal),
            Assert.IsType<KeptFindings.Valid>(kept).Findings.Findings.Select(f => f.Question.Name));
    }

    private async Task AddOneByOneAsync(IEnumerable<Finding> findings)
    {
        var archive = new FindingsArchive(Open());
        foreach (var finding in findings)
        {
            await archive.ChangeAsync(Portal, "2026-09", kept => kept.With([finding]), Cancellation);
        }
    }

    private Task<StoredFindings?> ReadAsync() => Open().ReadAsync(Portal, Cancellation);

    private async Task<byte[]?> BytesAsync() => (await ReadAsync())?.Bytes.ToArray();

    private Task<bool> WriteAsync(byte[] findings, StoredFindings? before = null) =>
        Open().TryWriteAsync(Portal, findings, before, Cancellation);
}
