using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Signs a request as AWS wants it (Signature Version 4); the signature itself is the SDK's.</summary>
/// <param name="Region">The region that is signed for.</param>
/// <param name="Credentials">Who signs.</param>
/// <param name="At">When; AWS refuses a signature that is much older or newer than its clock.</param>
internal sealed record AwsSignature(string Region, ImmutableCredentials Credentials, DateTimeOffset At)
{
    private const string Scheme = "AWS4-HMAC-SHA256";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public HttpRequestMessage Sign(AwsRequest request, Uri address)
    {
        var headers = HeadersOf(request, address);
        var names = string.Join(';', headers.Keys);
        var signature = AWS4Signer.ComputeSignature(
            Credentials,
            Region,
            At.UtcDateTime,
            request.Service.SigningName,
            names,
            Canonical(request, headers, names));
        var message = new HttpRequestMessage(request.Method, address) { Content = ContentOf(request) };
        foreach (var (name, value) in headers.Where(h => h.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            message.Headers.Add(name, value);
        }

        message.Headers.Authorization = new AuthenticationHeaderValue(
            Scheme, signature.ForAuthorizationHeader[(Scheme.Length + 1)..]);
        return message;
    }

    private SortedDictionary<string, string> HeadersOf(AwsRequest request, Uri address)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = address.Authority,
            ["x-amz-date"] = At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        };
        if (HasContent(request))
        {
            headers["content-type"] = request.ContentType;
        }

        if (Credentials.UseToken)
        {
            headers["x-amz-security-token"] = Credentials.Token;
        }

        if (request.Target is { } target)
        {
            headers["x-amz-target"] = target;
        }

        return headers;
    }

    private static bool HasContent(AwsRequest request) => request.Method != HttpMethod.Get;

    private static ReadOnlyMemoryContent? ContentOf(AwsRequest request)
    {
        if (!HasContent(request))
        {
            return null;
        }

        var content = new ReadOnlyMemoryContent(request.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        return content;
    }

    // Everywhere but on S3, what is encoded in the path is encoded once more in what is signed.
    private static string CanonicalPath(AwsRequest request) =>
        request.Path.Replace("%", "%25", StringComparison.Ordinal);

    private static string Canonical(AwsRequest request, SortedDictionary<string, string> headers, string names)
    {
        var lines = headers.Select(header => $"{header.Key}:{header.Value}\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        return new StringBuilder()
            .Append(request.Method.Method)
            .Append('\n')
            .Append(CanonicalPath(request))
            .Append('\n')
            .Append(request.Query)
            .Append('\n')
            .AppendJoin("", lines)
            .Append('\n')
            .Append(names)
            .Append('\n')
            .Append(hash)
            .ToString();
    }
}
