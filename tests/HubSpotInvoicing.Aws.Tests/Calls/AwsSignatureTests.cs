using System.Text;
using Amazon.Runtime;

namespace HubSpotInvoicing.Aws.Calls;

public sealed class AwsSignatureTests
{
    private static readonly DateTimeOffset At = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);

    private static readonly AwsRequest Request = new(
        new AwsService("Service", "example", "service", ""), "/", Encoding.ASCII.GetBytes("Param1=value1"))
    {
        ContentType = "application/x-www-form-urlencoded",
        IsRepeatable = true,
    };

    [Fact]
    public void A_request_is_signed_as_AWS_published_it()
    {
        using var message = Sign(Request, token: "");

        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date, "
            + "Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
            message.Headers.Authorization?.ToString());
        Assert.Equal(["20150830T123600Z"], message.Headers.GetValues("x-amz-date"));
    }

    [Fact]
    public void A_role_and_an_operation_are_signed_too()
    {
        using var message = Sign(Request with { Target = "Service.Do" }, token: "session");

        Assert.Contains(
            "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,",
            message.Headers.Authorization?.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(["session"], message.Headers.GetValues("x-amz-security-token"));
        Assert.Equal(["Service.Do"], message.Headers.GetValues("x-amz-target"));
    }

    private static HttpRequestMessage Sign(AwsRequest request, string token) => new AwsSignature(
        "us-east-1",
        new ImmutableCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token),
        At).Sign(request, new Uri("https://example.amazonaws.com/"));
}
