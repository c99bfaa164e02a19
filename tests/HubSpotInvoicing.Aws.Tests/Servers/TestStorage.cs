using System.Globalization;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using HubSpotInvoicing.Aws.Invoicing;
using HubSpotInvoicing.Aws.Invoicing.Approving;
using HubSpotInvoicing.Aws.Preparing;
using HubSpotInvoicing.Aws.Reporting;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>The part of a server's bucket that one test has to itself.</summary>
internal sealed class TestStorage : IDisposable
{
    private static int count;

    private readonly AWSCredentials credentials;
    private readonly AmazonS3Client client;

    public TestStorage(string url, AWSCredentials credentials)
    {
        this.credentials = credentials;
        Options = new StorageOptions
        {
            Bucket = MotoServer.Bucket,
            Prefix = string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref count)}"),
            ServiceUrl = url,
        };
        client = S3Clients.Create(Options, credentials);
    }

    public StorageOptions Options { get; }

    /// <summary>Waits between attempts are over at once, and are written down.</summary>
    public InstantClock Clock { get; } = new();

    /// <summary>A client that is not watched.</summary>
    public AmazonS3Client Client => client;

    public S3LedgerStore Ledger(FaultyLine? line = null) => new(Open(line));

    public S3FindingsStore Findings(FaultyLine? line = null) => new(Open(line));

    public S3PlanStore Plans(FaultyLine? line = null) => new(Open(line));

    public S3ReportStore Reports(FaultyLine? line = null) => new(Open(line));

    public S3Bucket Open(FaultyLine? line = null, int pageSize = 1000) => new(
        line is null ? client : new AmazonS3Client(credentials, line.Into(S3Clients.Configure(Options))),
        Microsoft.Extensions.Options.Options.Create(Options),
        Clock)
    {
        PageSizeMax = pageSize,
    };

    public Task CreateBucketAsync() => client.PutBucketAsync(Options.Bucket);

    public Task PutAsync(string path, string text) => client.PutObjectAsync(new PutObjectRequest
    {
        BucketName = Options.Bucket,
        Key = $"{Options.Prefix}/{path}",
        ContentBody = text,
    });

    public Task<GetObjectResponse> GetAsync(string path) =>
        client.GetObjectAsync(Options.Bucket, $"{Options.Prefix}/{path}");

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    public async Task<IReadOnlyList<string>> KeysAsync()
    {
        var found = await client.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = Options.Bucket, Prefix = Options.Prefix + "/" });
        return [.. (found.S3Objects ?? []).Select(item => item.Key[(Options.Prefix.Length + 1)..])];
    }

    public void Dispose() => client.Dispose();
}
