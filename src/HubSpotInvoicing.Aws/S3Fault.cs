using System.Globalization;
using System.Net;
using Amazon.Runtime;

namespace HubSpotInvoicing.Aws;

/// <summary>Says of a fault whether it may pass, and in plain words what to do about it.</summary>
internal static class S3Fault
{
    /// <summary>Whether it is a fault of S3 or of the way there, and not a wish of the caller or a bug.</summary>
    public static bool Is(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        // The SDK cancels by itself when a connection takes too long.
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => fault is AmazonServiceException or AmazonClientException
            or HttpRequestException or IOException or TimeoutException,
    };

    /// <summary>Whether the same request may succeed in a moment; only then may S3 have done it unseen.</summary>
    public static bool MayPass(Exception fault) =>
        fault switch
        {
            AmazonServiceException { ErrorCode: "RequestTimeout" } => true,
            AmazonServiceException { StatusCode: HttpStatusCode.NotImplemented } => false,
            // S3 names every request that it understood; a gateway under load may lose the thread of a connection.
            AmazonServiceException { StatusCode: HttpStatusCode.BadRequest, RequestId: null or "" } => true,
            // A conflict: another writer of the same name is under way, and nobody has won yet.
            AmazonServiceException { StatusCode: HttpStatusCode.Conflict } => true,
            AmazonServiceException { StatusCode: var status } => status
                is HttpStatusCode.TooManyRequests
                    or HttpStatusCode.RequestTimeout
                    or >= HttpStatusCode.InternalServerError,
            AmazonClientException => !LacksCredentials(fault),
            _ => true,
        };

    public static string Explain(Exception fault, StorageOptions options) =>
        fault switch
        {
            _ when LacksCredentials(fault) =>
                "no AWS credentials were found; run under a role that may use the bucket "
                + $"{options.Bucket}, or set AWS_PROFILE.",
            AmazonServiceException answer => Explain(answer, options),
            _ => $"the bucket {options.Bucket} cannot be reached at {Whereabouts(options)}; "
                + "check the network and the settings Storage:Region and Storage:ServiceUrl, and run again.",
        };

    private static string Explain(AmazonServiceException answer, StorageOptions options) =>
        answer.ErrorCode switch
        {
            "NoSuchBucket" =>
                $"there is no bucket {options.Bucket}; create it, or correct Storage:Bucket and Storage:Region.",
            "SignatureDoesNotMatch"
            or "InvalidAccessKeyId"
            or "InvalidToken"
            or "ExpiredToken"
            or "TokenRefreshRequired" =>
                $"S3 does not accept the AWS credentials ({answer.ErrorCode}); renew or correct them.",
            "RequestTimeTooSkewed" => "the clock of this machine is wrong; set it, because leases depend on it too.",
            "PermanentRedirect"
            or "TemporaryRedirect"
            or "AuthorizationHeaderMalformed"
            or "IllegalLocationConstraintException" =>
                $"the bucket {options.Bucket} lies in another region; correct Storage:Region.",
            ['K', 'M', 'S', '.', ..] =>
                $"the key that encrypts the bucket {options.Bucket} cannot be used ({answer.ErrorCode}); "
                + "check that it is enabled and that the role may use it, and Storage:KmsKey.",
            _ => ExplainStatus(answer, options),
        };

    private static string ExplainStatus(AmazonServiceException answer, StorageOptions options) =>
        answer.StatusCode switch
        {
            HttpStatusCode.Forbidden =>
                $"these AWS credentials may not use the bucket {options.Bucket} there ({Facts(answer)}); "
                + "allow s3:GetObject and s3:PutObject on its objects and s3:ListBucket on the bucket itself.",
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                $"S3 answers for the bucket {options.Bucket} only with errors ({Facts(answer)}); run again later.",
            _ =>
                $"S3 refuses the request for the bucket {options.Bucket} ({Facts(answer)}); "
                + "check the settings in Storage.",
        };

    private static bool LacksCredentials(Exception fault) =>
        fault is AmazonClientException or AmazonServiceException { StatusCode: 0 }
        && fault.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase);

    private static string Whereabouts(StorageOptions options) => options switch
    {
        { ServiceUrl.Length: > 0 } => options.ServiceUrl,
        { Region.Length: > 0 } => $"Amazon S3 in {options.Region}",
        _ => "Amazon S3",
    };

    private static string Facts(AmazonServiceException answer) => string.Create(
        CultureInfo.InvariantCulture,
        $"status {(int)answer.StatusCode}, code {answer.ErrorCode}, request id {answer.RequestId}");
}
