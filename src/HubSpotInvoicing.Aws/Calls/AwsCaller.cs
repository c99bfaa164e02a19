using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>
/// Calls services of AWS for which no SDK can be had. It repeats what was turned away, and what may have been done only
/// when that does no harm.
/// </summary>
internal sealed partial class AwsCaller : IDisposable
{
    private const int RepeatsMax = 5;
    private const int RepeatDelayMs = 250;
    private const int AnswerLengthMax = 4 * 1024 * 1024;
    private const string AnyRegion = "us-east-1";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    private readonly HttpMessageHandler line;
    private readonly HttpClient http;
    private readonly AwsOptions options;
    private readonly AWSCredentials? credentials;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly AwsCallLog calls;
    private readonly Lock gate = new();

    /// <param name="settings">Where the services are.</param>
    /// <param name="time">The clock that dates signatures and waits.</param>
    /// <param name="random">Keeps callers from marching in step.</param>
    /// <param name="credentials">Those that the AWS SDK finds when there are none.</param>
    /// <param name="line">The way there, which is closed with this caller; one of its own when there is none.</param>
    /// <param name="log">Where each call is logged.</param>
    public AwsCaller(
        IOptions<AwsOptions> settings,
        TimeProvider time,
        Random random,
        AWSCredentials? credentials = null,
        HttpMessageHandler? line = null,
        ILogger<AwsCaller>? log = null)
    {
        options = settings.Value;
        this.time = time;
        this.random = random;
        this.credentials = credentials;
        calls = new AwsCallLog(log ?? NullLogger<AwsCaller>.Instance);
        this.line = line ?? new SocketsHttpHandler { ConnectTimeout = ConnectTimeout };
        http = new HttpClient(this.line)
        {
            Timeout = AnswerTimeout,
            MaxResponseContentBufferSize = AnswerLengthMax,
        };
    }

    public async Task<AwsAnswer> SendAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        for (var repeat = 0; ; repeat++)
        {
            var started = time.GetTimestamp();
            var answer = await AttemptAsync(request, cancellationToken);
            calls.Add(request, answer, repeat + 1, time.GetElapsedTime(started));
            if (repeat == RepeatsMax || !(answer.IsTurnedAway || (answer.IsDoubtful && request.IsRepeatable)))
            {
                return answer;
            }

            await Task.Delay(DelayBefore(repeat), time, cancellationToken);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        line.Dispose();
    }

    private async Task<AwsAnswer> AttemptAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        if (await CredentialsAsync() is not { } key)
        {
            return new AwsAnswer(AwsEnd.NoCredentials);
        }

        var signature = new AwsSignature(Region, key, time.GetUtcNow());
        using var message = signature.Sign(request, AddressOf(request));
        try
        {
            using var answer = await http.SendAsync(message, cancellationToken);
            return await ReadAsync(answer, cancellationToken);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new AwsAnswer(AwsEnd.NotConnected);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new AwsAnswer(AwsEnd.Lost);
        }
    }

    private static async Task<AwsAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var requestId = answer.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.First() : null;
        var code = answer.StatusCode is HttpStatusCode.OK ? null : CodeOf(answer, body);
        return new AwsAnswer(AwsEnd.Answered, (int)answer.StatusCode, body, code, requestId);
    }

    // The error stands in a header or in the body, with or without a namespace before it and an address behind it.
    private static string? CodeOf(HttpResponseMessage answer, string body)
    {
        if (answer.Headers.TryGetValues("x-amzn-ErrorType", out var types))
        {
            return Bare(types.First());
        }

        if (body.StartsWith('<'))
        {
            return XmlCode().Match(body) is { Success: true } match ? match.Groups[1].Value : null;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("__type", out var type)
                && type.GetString() is { } name
                    ? Bare(name)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("<Code>([A-Za-z0-9.]+)</Code>")]
    private static partial Regex XmlCode();

    private static string Bare(string name) => name.Split(':')[0].Split('#')[^1];

    private string Region => options.Region.Length > 0
        ? options.Region
        : FallbackRegionFactory.GetRegionEndpoint()?.SystemName
            ?? (options.ServiceUrl.Length > 0 ? AnyRegion : throw NoRegion());

    private static RunRefusedException NoRegion() =>
        new("No AWS region is set.", "Set Aws:Region to the region of SES, its queue and the secret.");

    private Uri AddressOf(AwsRequest request)
    {
        var end = request.Query.Length > 0 ? $"{request.Path}?{request.Query}" : request.Path;
        return new Uri(options.ServiceUrl.Length > 0
            ? options.ServiceUrl.TrimEnd('/') + end
            : $"https://{request.Service.HostPrefix}.{Region}.amazonaws.com{end}");
    }

    private async Task<ImmutableCredentials?> CredentialsAsync()
    {
        try
        {
            var found = credentials ?? await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync();
            return await found.GetCredentialsAsync();
        }
        catch (Exception fault) when (fault is AmazonClientException or AmazonServiceException)
        {
            return null;
        }
    }

    private TimeSpan DelayBefore(int repeat)
    {
        // A seeded Random is not safe for several threads.
        lock (gate)
        {
            return TimeSpan.FromMilliseconds(RepeatDelayMs * (1 << repeat) * (0.5 + (0.5 * random.NextDouble())));
        }
    }
}
