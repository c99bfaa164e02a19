using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>The objects of one bucket below the prefix. What fails is an <see cref="S3Fault"/>.</summary>
internal sealed class S3Bucket(
    IAmazonS3 client, IOptions<StorageOptions> settings, TimeProvider time, ILogger<S3Bucket>? log = null)
{
    private const string Delimiter = "/";
    private const int PagesMax = 100_000;

    private readonly StorageOptions options = settings.Value;
    private readonly S3CallLog calls = new(log ?? NullLogger<S3Bucket>.Instance, time);

    /// <summary>Names that one answer of a listing holds; S3 gives at most 1,000.</summary>
    public int PageSizeMax { get; init; } = 1000;

    private string Prefix =>
        options.Prefix.Length == 0 || options.Prefix.EndsWith('/') ? options.Prefix : options.Prefix + "/";

    public string AddressOf(string path) => $"s3://{options.Bucket}/{Prefix}{path}";

    /// <summary>What a fault means and what to do about it, in plain words.</summary>
    public string Explain(Exception fault) => S3Fault.Explain(fault, options);

    /// <summary>
    /// Writes the object only if there is none; <c>false</c> when there is one that we did not write.
    /// </summary>
    public Task<bool> TryCreateAsync(
        string path, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellationToken) =>
        TryPutAsync((path, null), bytes, contentType, cancellationToken);

    /// <summary>
    /// Writes the object only in place of the one with that mark; <c>false</c> when there is none or another one that
    /// we did not write.
    /// </summary>
    public Task<bool> TryReplaceAsync(
        string path,
        string mark,
        ReadOnlyMemory<byte> bytes,
        string contentType,
        CancellationToken cancellationToken) =>
        TryPutAsync((path, mark), bytes, contentType, cancellationToken);

    /// <summary>Writes the object, in place of one that is there.</summary>
    /// <param name="path">The object's name below the prefix.</param>
    /// <param name="content">Read from its beginning to its end, once for each attempt; stays open.</param>
    /// <param name="contentType">What browsers take it for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task WriteAsync(string path, Stream content, string contentType, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var hash = await SHA256.HashDataAsync(content, cancellationToken);
        await RepeatAsync(
            attempt =>
            {
                content.Position = 0;
                return PutAsync(
                    RequestFor(path, content, contentType, hash),
                    (path, attempt),
                    () => LengthOf(content),
                    cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The object's bytes, or <c>null</c> when there is none of that name.</summary>
    public Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken) =>
        ReadAsync(path, long.MaxValue, cancellationToken);

    /// <summary>The object's bytes, or <c>null</c> when there is none of that name, or none that is so short.</summary>
    public async Task<byte[]?> ReadAsync(string path, long bytesMax, CancellationToken cancellationToken) =>
        (await ReadMarkedAsync(path, bytesMax, cancellationToken))?.Bytes;

    /// <summary>
    /// The object's bytes with its mark, the ETag; or <c>null</c> when there is none of that name.
    /// </summary>
    public Task<(byte[] Bytes, string Mark)?> ReadMarkedAsync(string path, CancellationToken cancellationToken) =>
        ReadMarkedAsync(path, long.MaxValue, cancellationToken);

    /// <summary>The names directly in the folder; those of folders in it end in a slash.</summary>
    /// <param name="folder">A path that ends in a slash.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public async IAsyncEnumerable<string> ListAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = options.Bucket,
            Prefix = Prefix + folder,
            Delimiter = Delimiter,
            MaxKeys = PageSizeMax,
        };
        for (var page = 0; page < PagesMax; page++)
        {
            var answer = await RepeatAsync(
                attempt => calls.CallAsync(
                    "ListObjectsV2", folder, attempt, () => client.ListObjectsV2Async(request, cancellationToken)),
                cancellationToken);
            foreach (var key in (answer.S3Objects ?? []).Select(found => found.Key).Concat(answer.CommonPrefixes ?? []))
            {
                yield return key[request.Prefix.Length..];
            }

            if (answer.NextContinuationToken is not { Length: > 0 } next)
            {
                yield break;
            }

            request.ContinuationToken = next;
        }
    }

    private Task<(byte[] Bytes, string Mark)?> ReadMarkedAsync(
        string path, long bytesMax, CancellationToken cancellationToken) => RepeatAsync<(byte[], string)?>(
            async attempt =>
            {
                try
                {
                    using var answer = await calls.CallAsync(
                        "GetObject",
                        path,
                        attempt,
                        () => client.GetObjectAsync(options.Bucket, Prefix + path, cancellationToken));
                    if (answer.ContentLength > bytesMax)
                    {
                        return null;
                    }

                    using var bytes = new MemoryStream();
                    await answer.ResponseStream.CopyToAsync(bytes, cancellationToken);
                    return (bytes.ToArray(), answer.ETag);
                }
                catch (NoSuchKeyException)
                {
                    return null;
                }
            },
            cancellationToken);

    /// <param name="target">The object's name, and the mark of the one to replace; no mark to create it.</param>
    /// <param name="bytes">What is to lie there.</param>
    /// <param name="contentType">What browsers take it for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    private async Task<bool> TryPutAsync(
        (string Path, string? Mark) target,
        ReadOnlyMemory<byte> bytes,
        string contentType,
        CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            return await RepeatAsync(attempt => PutOnceAsync(attempts = attempt), cancellationToken);
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken) && (attempts > 1 || S3Fault.MayPass(fault)))
        {
            // The answer was lost, but perhaps not the object.
            var isOurs = await HoldsAsync(target.Path, bytes, cancellationToken);
            if (isOurs is null || (isOurs is false && target.Mark is not null))
            {
                throw;
            }

            return isOurs.Value;
        }

        async Task<bool> PutOnceAsync(int attempt)
        {
            using var content = new MemoryStream(bytes.ToArray(), writable: false);
            var request = RequestFor(target.Path, content, contentType, SHA256.HashData(bytes.Span));
            // As the S3 user guide shows it: without its quotes. Ceph takes it in no other form.
            request.IfMatch = target.Mark?.Trim('"');
            request.IfNoneMatch = target.Mark is null ? "*" : null;
            try
            {
                await PutAsync(request, (target.Path, attempt), () => MaskedBody.Of(bytes), cancellationToken);
                return true;
            }
            catch (AmazonS3Exception taken) when (IsTaken(taken, target.Mark))
            {
                // An attempt before this one may have been stored although its answer was lost.
                return attempt > 1 && await HoldsAsync(target.Path, bytes, cancellationToken) is true;
            }
        }
    }

    /// <summary>What was to be replaced may also be gone.</summary>
    private static bool IsTaken(AmazonS3Exception fault, string? mark) =>
        fault.StatusCode is HttpStatusCode.PreconditionFailed || (mark is not null && fault.ErrorCode == "NoSuchKey");

    private async Task<bool?> HoldsAsync(
        string path,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken) =>
        await ReadAsync(path, cancellationToken) is { } stored ? bytes.Span.SequenceEqual(stored) : null;

    private Task<PutObjectResponse> PutAsync(
        PutObjectRequest request,
        (string Path, int Number) attempt,
        Func<string> sent,
        CancellationToken cancellationToken) => calls.CallAsync(
            "PutObject", attempt.Path, attempt.Number, () => client.PutObjectAsync(request, cancellationToken), sent);

    // A report is too long for a log, and most of it is of members.
    private static string LengthOf(Stream content) => string.Create(null, $"{content.Length} bytes of a document");

    private PutObjectRequest RequestFor(string path, Stream content, string contentType, byte[] hash)
    {
        var request = new PutObjectRequest
        {
            BucketName = options.Bucket,
            Key = Prefix + path,
            InputStream = content,
            AutoCloseStream = false,
            ContentType = contentType,
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            ChecksumSHA256 = Convert.ToBase64String(hash),
            UseChunkEncoding = false,
        };
        if (options.Encryption is StorageEncryption.S3)
        {
            request.ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256;
        }
        else if (options.Encryption is StorageEncryption.Kms)
        {
            request.ServerSideEncryptionMethod = ServerSideEncryptionMethod.AWSKMS;
            request.ServerSideEncryptionKeyManagementServiceKeyId = options.KmsKey.Length > 0 ? options.KmsKey : null;
        }

        return request;
    }

    private async Task<T> RepeatAsync<T>(Func<int, Task<T>> send, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromMilliseconds(options.RetryDelayMs);
        for (var repeat = 0; ; repeat++, wait *= 2)
        {
            try
            {
                return await send(repeat + 1);
            }
            catch (Exception fault) when (
                repeat < options.RetryCountMax && S3Fault.Is(fault, cancellationToken) && S3Fault.MayPass(fault))
            {
                // The next attempt may succeed; the last one tells.
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
