namespace HubSpotInvoicing.Files;

public sealed class FileFaultTests
{
    [Theory]
    [InlineData(28)]
    [InlineData(122)]
    [InlineData(unchecked((int)0x80070070))]
    public void A_full_disk_is_called_full(int code)
    {
        var text = FileFault.Explain(new IOException("x", code), "/data/a.json");

        Assert.Equal("there is no space left for /data/a.json; free some, and run again.", text);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(unchecked((int)0x80070013))]
    public void A_disk_that_cannot_be_written_is_named(int code)
    {
        var text = FileFault.Explain(new IOException("x", code), "/data/a.json");

        Assert.StartsWith("/data/a.json lies on a disk that cannot be written", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_right_is_named()
    {
        var text = FileFault.Explain(new UnauthorizedAccessException("x"), "/data/a.json");

        Assert.StartsWith("this user may not use /data/a.json", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_system_keeps_its_reason()
    {
        var text = FileFault.Explain(new IOException("Too many links."), "/data/a.json");

        Assert.StartsWith("/data/a.json cannot be used (Too many links);", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_full_disk_is_recognised()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Skip("This system has no device that is always full.");
        }

        var fault = await Assert.ThrowsAsync<IOException>(
            () => File.WriteAllTextAsync("/dev/full", "x", TestContext.Current.CancellationToken));

        Assert.Contains("no space left", FileFault.Explain(fault, "/dev/full"), StringComparison.Ordinal);
    }
}
