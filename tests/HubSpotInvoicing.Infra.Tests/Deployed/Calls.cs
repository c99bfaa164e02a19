using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>The calls that a run makes to the bucket, each by the right that it needs.</summary>
internal sealed class Calls : IAsyncDisposable
{
    private static int count;

    private readonly ServiceProvider services;
    private readonly RunId run = RunId.Parse($"run-{Interlocked.Increment(ref count)}");
    private readonly string bucket;

    public Calls(DeployedStack stack, AWSCredentials credentials)
    {
        bucket = stack.Bucket;
        services = new ServiceCollection()
            .AddSingleton(credentials)
            .AddS3Storage(options =>
            {
                options.Bucket = stack.Bucket;
                options.ServiceUrl = stack.Url;
                options.RetryCountMax = 0;
            })
            .BuildServiceProvider();
    }

    public IAmazonS3 Client => services.GetRequiredService<IAmazonS3>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task MakeAsync(Permission permission) =>
        permission switch
        {
            ("s3:ListBucket", _) => Ledger().ListPeriodsAsync(Cancellation),
            ("s3:PutObject", "/ledger/*") => Ledger()
                .TryCreateAsync(SampleContents.Period, Interlocked.Increment(ref count), new byte[1], Cancellation),
            ("s3:GetObject", "/ledger/*") => Ledger().ReadAsync(SampleContents.Period, 1, Cancellation),
            ("s3:PutObject", "/reports/*") => WriteReportAsync(),
            ("s3:GetObject", "/reports/*") => ReadAsync("reports/here"),
            ("s3:PutObject", "/plans/*") => Plans()
                .TryCreateAsync(
                    PlanHash.Of(BitConverter.GetBytes(Interlocked.Increment(ref count))),
                    new byte[1],
                    Cancellation),
            ("s3:GetObject", "/plans/*") => Plans().ReadAsync(SamplePlans.Hash, Cancellation),
            ("s3:PutObject", "/findings/*") => services
                .GetRequiredService<IFindingsStore>()
                .TryWriteAsync(4242099, new byte[1], null, Cancellation),
            ("s3:GetObject", "/findings/*") => services
                .GetRequiredService<IFindingsStore>()
                .ReadAsync(4242001, Cancellation),
            ("s3:PutObject", "/mail-events/*") => WriteAsync($"mail-events/{Interlocked.Increment(ref count)}"),
            ("s3:GetObject", "/mail-events/*") => ReadAsync("mail-events/here"),
            _ => throw new NotSupportedException(permission.ToString()),
        };

    public Task WriteAsync(string key, string? otherBucket = null) => Client.PutObjectAsync(
        new PutObjectRequest { BucketName = otherBucket ?? bucket, Key = key, ContentBody = "x" }, Cancellation);

    public async Task ReadAsync(string key, string? otherBucket = null)
    {
        try
        {
            using var answer = await Client.GetObjectAsync(otherBucket ?? bucket, key, Cancellation);
        }
        catch (NoSuchKeyException)
        {
            // Who may read is told that there is nothing.
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private ILedgerStore Ledger() => services.GetRequiredService<ILedgerStore>();

    private IPlanStore Plans() => services.GetRequiredService<IPlanStore>();

    private async Task WriteReportAsync()
    {
        await using var document = await services.GetRequiredService<IReportStore>()
            .CreateAsync(run, SampleContents.Period, "summary.json", Cancellation);
    }
}
