using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using HubSpotInvoicing.Aws.Invoicing;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Each single defect is found, its fix is named, and the point passes once that was done.</summary>
public sealed class A_defect_of_the_bucket(MotoServer server) : IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told_alone()
    {
        storage.Options.Bucket = "doctors-missing";
        var all = await ExamineAsync();
        var found = Assert.Single(all);
        Assert.Equal(("aws.bucket", CheckVerdict.Failed), (found.Id, found.Verdict));
        Assert.Contains("there is no bucket doctors-missing", found.Evidence, StringComparison.Ordinal);

        await storage.CreateBucketAsync();
        Assert.Equal(CheckVerdict.Passed, (await FindAsync("aws.bucket")).Verdict);
    }

    [Fact]
    public async Task A_bucket_without_versions_loses_what_is_overwritten()
    {
        await OwnBucketAsync("doctors-versions");
        await FoundAsync("aws.bucket.versioning", CheckVerdict.Warned, "no earlier versions", "put-bucket-versioning");

        await storage.Client.PutBucketVersioningAsync(
            new PutBucketVersioningRequest
            {
                BucketName = storage.Options.Bucket,
                VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled },
            },
            Cancellation);
        Assert.Equal(CheckVerdict.Passed, (await FindAsync("aws.bucket.versioning")).Verdict);
    }

    [Fact]
    public async Task A_bucket_without_encryption_is_told_unless_each_write_asks_for_it()
    {
        await OwnBucketAsync("doctors-encryption");
        await FoundAsync(
            "aws.bucket.encryption", CheckVerdict.Warned, "no encryption of its own", "Storage:Encryption");

        storage.Options.Encryption = StorageEncryption.S3;
        Assert.Equal(CheckVerdict.Passed, (await FindAsync("aws.bucket.encryption")).Verdict);

        storage.Options.Encryption = StorageEncryption.BucketDefault;
        await storage.Client.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest
            {
                BucketName = storage.Options.Bucket,
                ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
                {
                    ServerSideEncryptionRules =
                    [
                        new ServerSideEncryptionRule
                        {
                            ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault
                            {
                                ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AES256,
                            },
                        },
                    ],
                },
            },
            Cancellation);
        Assert.Contains("AES256", (await FindAsync("aws.bucket.encryption")).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_could_be_made_public_is_told_with_the_command_that_closes_it()
    {
        await OwnBucketAsync("doctors-public");
        await FoundAsync(
            "aws.bucket.public-access", CheckVerdict.Warned, "could be made public", "put-public-access-block");

        await storage.Client.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest
            {
                BucketName = storage.Options.Bucket,
                PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration
                {
                    BlockPublicAcls = true,
                    IgnorePublicAcls = true,
                    BlockPublicPolicy = true,
                    RestrictPublicBuckets = true,
                },
            },
            Cancellation);
        Assert.Equal(CheckVerdict.Passed, (await FindAsync("aws.bucket.public-access")).Verdict);
    }

    [Fact]
    public async Task A_look_writes_nothing_and_says_how_to_find_out()
    {
        await FoundAsync("aws.bucket.write-once", CheckVerdict.NotChecked, "Only a write shows", "--probe");

        Assert.Empty(await storage.KeysAsync());
    }

    [Fact]
    public async Task A_server_that_overwrites_is_found_by_a_probe()
    {
        var line = new FaultyLine(FaultyLine.Pass, FaultyLine.Overwrite, FaultyLine.Overwrite);
        await FoundAsync(
            "aws.bucket.write-once",
            CheckVerdict.Failed,
            "overwrites objects",
            "no run bills",
            ExaminationDepth.Probe,
            line);

        Assert.Equal(CheckVerdict.Passed, (await FindAsync("aws.bucket.write-once", ExaminationDepth.Probe)).Verdict);
        Assert.Equal(["ledger/written-once.txt"], await storage.KeysAsync());
    }

    [Theory]
    [InlineData("aws.bucket.versioning", 0, "s3:GetBucketVersioning")]
    [InlineData("aws.bucket.encryption", 1, "s3:GetEncryptionConfiguration")]
    [InlineData("aws.bucket.public-access", 2, "s3:GetBucketPublicAccessBlock")]
    public async Task A_right_to_look_that_is_missing_is_named(string id, int pass, string right)
    {
        FaultyLine.Fate[] fates =
            [.. Enumerable.Repeat(FaultyLine.Pass, pass), FaultyLine.Answer(HttpStatusCode.Forbidden, "AccessDenied")];
        using var client = new AmazonS3Client(
            new Amazon.Runtime.BasicAWSCredentials("key", "secret"),
            new FaultyLine(fates).Into(S3Clients.Configure(storage.Options)));

        var check = (await ExamineAsync(ExaminationDepth.Look, null, client)).Single(c => c.Id == id);

        Assert.Equal(CheckVerdict.NotChecked, check.Verdict);
        Assert.Contains($"Let the role use {right}", check.Fix, StringComparison.Ordinal);
    }

    private async Task OwnBucketAsync(string name)
    {
        storage.Options.Bucket = name;
        await storage.CreateBucketAsync();
    }

    private async Task<Check> FindAsync(
        string id, ExaminationDepth depth = ExaminationDepth.Look, FaultyLine? line = null) =>
        (await ExamineAsync(depth, line)).Single(c => c.Id == id);

    private async Task FoundAsync(
        string id,
        CheckVerdict verdict,
        string evidence,
        string fix,
        ExaminationDepth depth = ExaminationDepth.Look,
        FaultyLine? line = null)
    {
        var check = await FindAsync(id, depth, line);
        Assert.Equal(verdict, check.Verdict);
        Assert.Contains(evidence, check.Evidence, StringComparison.Ordinal);
        Assert.Contains(fix, check.Fix, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Check>> ExamineAsync(
        ExaminationDepth depth = ExaminationDepth.Look, FaultyLine? line = null, IAmazonS3? client = null)
    {
        var bucket = storage.Open(line);
        var options = Microsoft.Extensions.Options.Options.Create(storage.Options);
        return new BucketExaminer(bucket, new S3LedgerStore(bucket), client ?? storage.Client, options)
            .ExamineAsync(depth, Cancellation);
    }
}
