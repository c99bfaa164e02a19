using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Files.Preparing;

public sealed class FileFindingsStoreTests : FindingsStoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Nothing_but_the_findings_is_left_in_the_folder()
    {
        await Open().WriteAsync(Portal, "{}"u8.ToArray(), Cancellation);
        await Open().WriteAsync(Portal, "{}"u8.ToArray(), Cancellation);

        Assert.Equal(["findings.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "findings.json"));

        var fault = await Assert.ThrowsAsync<FindingsUnavailableException>(
            () => Open().WriteAsync(Portal, "{}"u8.ToArray(), Cancellation));

        Assert.Contains(Path.Combine(folder.Path, "findings.json"), fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    protected override IFindingsStore Open() => new FileFindingsStore(folder.Path);
}
