using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace HubSpotInvoicing.Aws;

public sealed class S3FaultTests
{
    private static readonly StorageOptions Options = new() { Bucket = "association-billing", Region = "eu-central-1" };

    [Theory]
    [InlineData(403, "AccessDenied", "these AWS credentials may not use the bucket association-billing there")]
    [InlineData(403, "ExpiredToken", "S3 does not accept the AWS credentials (ExpiredToken)")]
    [InlineData(403, "RequestTimeTooSkewed", "the clock of this machine is wrong")]
    [InlineData(301, "PermanentRedirect", "the bucket association-billing lies in another region")]
    [InlineData(400, "AuthorizationHeaderMalformed", "correct Storage:Region")]
    [InlineData(400, "KMS.DisabledException", "the key that encrypts the bucket association-billing cannot be used")]
    [InlineData(404, "NoSuchBucket", "there is no bucket association-billing")]
    [InlineData(503, "SlowDown", "only with errors (status 503, code SlowDown, request id R1); run again later")]
    [InlineData(400, "InvalidRequest", "S3 refuses the request for the bucket association-billing (status 400")]
    public void An_answer_is_told_in_plain_words(int status, string code, string expected)
    {
        Assert.Contains(expected, S3Fault.Explain(Answer(status, code), Options), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "InternalError", true)]
    [InlineData(503, "SlowDown", true)]
    [InlineData(409, "ConditionalRequestConflict", true)]
    [InlineData(400, "RequestTimeout", true)]
    [InlineData(429, "TooManyRequests", true)]
    [InlineData(501, "NotImplemented", false)]
    [InlineData(403, "AccessDenied", false)]
    [InlineData(404, "NoSuchBucket", false)]
    public void Only_what_may_pass_is_tried_again(int status, string code, bool expected)
    {
        Assert.Equal(expected, S3Fault.MayPass(Answer(status, code)));
    }

    [Fact]
    public void A_request_that_was_not_understood_on_its_way_is_tried_again()
    {
        Assert.True(S3Fault.MayPass(new AmazonS3Exception("", ErrorType.Unknown, "", "", HttpStatusCode.BadRequest)));
        Assert.False(S3Fault.MayPass(Answer(400, "InvalidRequest")));
    }

    [Fact]
    public void Credentials_that_the_machine_fails_to_hand_out_are_missing_credentials()
    {
        var fault = new AmazonServiceException(
            "Unable to get IAM security credentials from EC2 Instance Metadata Service.");

        Assert.StartsWith("no AWS credentials were found", S3Fault.Explain(fault, Options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_line_is_told_with_where_it_should_lead()
    {
        var text = S3Fault.Explain(new HttpRequestException("x"), Options);

        Assert.StartsWith(
            "the bucket association-billing cannot be reached at Amazon S3 in eu-central-1;",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_is_not_a_fault_of_S3()
    {
        Assert.False(S3Fault.Is(new InvalidOperationException(), CancellationToken.None));
    }

    [Fact]
    public void A_wait_that_the_caller_gave_up_is_not_a_fault_of_S3()
    {
        Assert.False(S3Fault.Is(new OperationCanceledException(), new CancellationToken(canceled: true)));
        Assert.True(S3Fault.Is(new TaskCanceledException(), CancellationToken.None));
    }

    private static AmazonS3Exception Answer(int status, string code) =>
        new("No.", ErrorType.Unknown, code, "R1", (HttpStatusCode)status);
}
