using Xunit;

namespace HubSpotInvoicing.Testing.Servers;

/// <summary>
/// The S3 that the tests of an assembly share; any signature passes. Each test has a prefix of its own.
/// </summary>
public sealed class MotoServer : IAsyncLifetime
{
    public const string Bucket = "association-billing";

    private MotoProcess? process;
    private string url = "";

    /// <summary>Its address; a test that asks on a machine without moto is skipped.</summary>
    public string Url
    {
        get
        {
            MotoProcess.SkipWithout();
            return url;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (MotoProcess.IsThere)
        {
            process = MotoProcess.Start();
            url = await process.Url;
            await CreateBucketAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private async Task CreateBucketAsync()
    {
        using var client = new HttpClient();
        using var answer = await client.PutAsync(new Uri($"{url}/{Bucket}"), null);
        answer.EnsureSuccessStatusCode();
    }
}
