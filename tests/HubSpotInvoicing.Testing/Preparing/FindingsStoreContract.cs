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

        await Open().WriteAsync(Portal, bytes, Cancellation);

        Assert.Equal(bytes, (await Open().ReadAsync(Portal, Cancellation))?.ToArray());
    }

    [Fact]
    public async Task Later_findings_stand_in_place_of_earlier_ones()
    {
        await Open().WriteAsync(Portal, "the first, which is longer"u8.ToArray(), Cancellation);
        await Open().WriteAsync(Portal, "the second"u8.ToArray(), Cancellation);

        Assert.Equal("the second"u8.ToArray(), (await Open().ReadAsync(Portal, Cancellation))?.ToArray());
    }

    [Fact]
    public async Task A_reader_sees_one_writers_findings_whole()
    {
        var versions = Enumerable.Range(0, 4).Select(n => Enumerable.Repeat((byte)n, 50_000).ToArray()).ToList();
        await Open().WriteAsync(Portal, versions[0], Cancellation);

        await Task.WhenAll(versions.Select(v => Open().WriteAsync(Portal, v, Cancellation)));
        var read = (await Open().ReadAsync(Portal, Cancellation))?.ToArray() ?? [];

        Assert.Equal(50_000, read.Length);
        Assert.Single(read.Distinct());
    }

    [Fact]
    public async Task What_is_kept_is_found_again_by_its_account()
    {
        var findings = SampleFindings.Of(Portal);
        await new FindingsArchive(Open()).KeepAsync(findings, Cancellation);

        var kept = await new FindingsArchive(Open()).ReadAsync(Portal, findings.ApiVersion, Cancellation);

        Assert.Equal(findings.Findings, Assert.IsType<KeptFindings.Valid>(kept).Findings.Findings);
    }
}
