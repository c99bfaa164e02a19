using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using HubSpotInvoicing.Aws.Invoicing;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Whether the bucket can hold a ledger, and keeps what it holds from loss and from strangers.</summary>
internal sealed class BucketExaminer(
    S3Bucket bucket, S3LedgerStore ledger, IAmazonS3 client, IOptions<StorageOptions> settings) : IExaminer
{
    private const string Reach = "aws.bucket";
    private const string WriteOnce = "aws.bucket.write-once";
    private const string Versions = "aws.bucket.versioning";
    private const string Encrypted = "aws.bucket.encryption";
    private const string Closed = "aws.bucket.public-access";

    private string Name => settings.Value.Bucket;

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var reached = await ReachAsync(cancellationToken);
        return reached.Verdict is CheckVerdict.Failed
            ? [reached]
            :
            [
                reached,
                await WriteOnceAsync(depth, cancellationToken),
                await VersioningAsync(cancellationToken),
                await EncryptionAsync(cancellationToken),
                await PublicAccessAsync(cancellationToken),
            ];
    }

    private async Task<Check> ReachAsync(CancellationToken cancellationToken)
    {
        try
        {
            var months = await ledger.ListPeriodsAsync(cancellationToken);
            return Check.Passed(
                Reach,
                CheckArea.Aws,
                $"The bucket {Name} can be read; its ledger at {ledger.Location} has {months.Count} months.");
        }
        catch (LedgerUnavailableException fault)
        {
            return Check.Failed(Reach, CheckArea.Aws, fault.Message, "Correct what it names, then ask again.");
        }
    }

    /// <summary>
    /// What a run proves of every bucket before it bills; the object stays, because nobody may delete in a ledger.
    /// </summary>
    private async Task<Check> WriteOnceAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        if (depth is ExaminationDepth.Look)
        {
            return Check.NotChecked(
                WriteOnce,
                CheckArea.Aws,
                "Only a write shows whether the bucket refuses to overwrite; each run tries it before it bills.",
                "Ask with --probe (the event: \"probe\": true).");
        }

        try
        {
            await ledger.ProveAsync(cancellationToken);
            return Check.Passed(WriteOnce, CheckArea.Aws, "The bucket refused to write the same object a second time.");
        }
        catch (LedgerUnavailableException fault)
        {
            return Check.Failed(
                WriteOnce, CheckArea.Aws, fault.Message, "Correct what it names; until then no run bills.");
        }
    }

    private Task<Check> VersioningAsync(CancellationToken cancellationToken) => LookAsync(
        Versions,
        "s3:GetBucketVersioning",
        async () =>
        {
            var answer = await client.GetBucketVersioningAsync(
                new GetBucketVersioningRequest { BucketName = Name }, cancellationToken);
            return answer.VersioningConfig?.Status == VersionStatus.Enabled
                ? Check.Passed(Versions, CheckArea.Aws, "The bucket keeps earlier versions of its objects.")
                : NotVersioned();
        },
        cancellationToken);

    private Check NotVersioned() => Check.Warned(
        Versions,
        CheckArea.Aws,
        "The bucket keeps no earlier versions: what is overwritten or deleted is lost.",
        $"aws s3api put-bucket-versioning --bucket {Name} --versioning-configuration Status=Enabled");

    private Task<Check> EncryptionAsync(CancellationToken cancellationToken) => LookAsync(
        Encrypted,
        "s3:GetEncryptionConfiguration",
        async () =>
        {
            var answer = await client.GetBucketEncryptionAsync(
                new GetBucketEncryptionRequest { BucketName = Name }, cancellationToken);
            return answer.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules is [var rule, ..]
                ? Check.Passed(
                    Encrypted,
                    CheckArea.Aws,
                    $"The bucket encrypts by {rule.ServerSideEncryptionByDefault?.ServerSideEncryptionAlgorithm}.")
                : NotEncrypted();
        },
        cancellationToken,
        NotEncrypted);

    private Check NotEncrypted() => settings.Value.Encryption is StorageEncryption.BucketDefault
        ? Check.Warned(
            Encrypted,
            CheckArea.Aws,
            "The bucket has no encryption of its own, and Storage:Encryption leaves it to the bucket.",
            "Set Storage:Encryption to S3 or Kms, or turn on the bucket's default encryption.")
        : Check.Passed(Encrypted, CheckArea.Aws, $"Every write asks for encryption ({settings.Value.Encryption}).");

    private Task<Check> PublicAccessAsync(CancellationToken cancellationToken) => LookAsync(
        Closed,
        "s3:GetBucketPublicAccessBlock",
        async () =>
        {
            var answer = await client.GetPublicAccessBlockAsync(
                new GetPublicAccessBlockRequest { BucketName = Name }, cancellationToken);
            return IsClosed(answer.PublicAccessBlockConfiguration)
                ? Check.Passed(Closed, CheckArea.Aws, "The bucket cannot be made public.")
                : NotClosed();
        },
        cancellationToken,
        NotClosed);

    private static bool IsClosed(PublicAccessBlockConfiguration? block) =>
        block
            is { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

    private Check NotClosed() => Check.Warned(
        Closed,
        CheckArea.Aws,
        "The bucket could be made public, and its reports name members.",
        $"aws s3api put-public-access-block --bucket {Name} --public-access-block-configuration "
        + "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true");

    /// <param name="id">The point.</param>
    /// <param name="right">What the role needs for it.</param>
    /// <param name="look">Asks S3.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="absent">
    /// What it means that there is no such configuration; an answer like another fault when not given.
    /// </param>
    private async Task<Check> LookAsync(
        string id,
        string right,
        Func<Task<Check>> look,
        CancellationToken cancellationToken,
        Func<Check>? absent = null)
    {
        try
        {
            return await look();
        }
        catch (AmazonS3Exception none) when (none.StatusCode is HttpStatusCode.NotFound && absent is not null)
        {
            return absent();
        }
        catch (AmazonS3Exception denied) when (denied.StatusCode is HttpStatusCode.Forbidden)
        {
            return Check.NotChecked(
                id,
                CheckArea.Aws,
                $"S3 does not let this role ask ({denied.ErrorCode}).",
                $"Let the role use {right} on the bucket.");
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            return Check.NotChecked(id, CheckArea.Aws, $"It was not told: {bucket.Explain(fault)}", "Ask again later.");
        }
    }
}
