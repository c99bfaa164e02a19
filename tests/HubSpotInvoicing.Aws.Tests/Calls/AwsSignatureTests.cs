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

    [Theory]
    [InlineData("", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("Param1=value1", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb")]
    public void A_request_without_content_is_signed_as_AWS_published_it(string query, string signature)
    {
        using var message = Sign(Request with { Method = HttpMethod.Get, Body = default, Query = query }, token: "");

        Assert.Null(message.Content);
        Assert.EndsWith(
            $"SignedHeaders=host;x-amz-date, Signature={signature}",
            message.Headers.Authorization?.ToString(),
            StringComparison.Ordinal);
    }

    // The signature is botocore's; AWS published none for an encoded path.
    [Fact]
    public void An_address_in_the_path_is_encoded_once_more_in_what_is_signed()
    {
        var path = $"/v2/email/identities/{Uri.EscapeDataString("billing@association.example")}";

        using var message = Sign(Request with { Method = HttpMethod.Get, Body = default, Path = path }, token: "");

        Assert.EndsWith(
            "Signature=a0efb8452b5a2b39ae6ef99c99d255be57d6bf03e4f178c65dca0f98658dd973",
            message.Headers.Authorization?.ToString(),
            StringComparison.Ordinal);
    }

    private static HttpRequestMessage Sign(AwsRequest request, string token) => new AwsSignature(
        "us-east-1",
        new ImmutableCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token),
        At).Sign(request, new Uri("https://example.amazonaws.com/"));
}
