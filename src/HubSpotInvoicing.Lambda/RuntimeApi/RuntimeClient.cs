using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>The calls of AWS Lambda's Runtime API, version 2018-06-01.</summary>
internal sealed class RuntimeClient : IDisposable
{
    public const string AddressVariable = "AWS_LAMBDA_RUNTIME_API";
    public const string RequestIdHeader = "Lambda-Runtime-Aws-Request-Id";
    public const string DeadlineHeader = "Lambda-Runtime-Deadline-Ms";
    public const string TraceIdHeader = "Lambda-Runtime-Trace-Id";
    public const string FunctionArnHeader = "Lambda-Runtime-Invoked-Function-Arn";
    public const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    private const string Next = "invocation/next";
    private const string Json = "application/json";

    private readonly SocketsHttpHandler line = new() { UseProxy = false, UseCookies = false };
    private readonly HttpClient http;

    /// <param name="address">Host and port, as AWS Lambda names them.</param>
    public RuntimeClient(string address)
    {
        // The next request may come in a month, and until then the process is frozen: only its end ends the wait.
        http = new HttpClient(line)
        {
            BaseAddress = new Uri($"http://{address}/2018-06-01/runtime/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("hubspot-invoicing");
    }

    /// <exception cref="RunRefusedException">This is not AWS Lambda.</exception>
    public static RuntimeClient OfEnvironment() =>
        Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } address
            ? new RuntimeClient(address)
            : throw new RunRefusedException(
                $"{AddressVariable} is not set: this program runs on AWS Lambda only.",
                "Use 'hubspot-invoicing run' anywhere else.");

    /// <summary>Waits for the next request, for as long as it takes.</summary>
    /// <exception cref="RuntimeApiException">The process has to end.</exception>
    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(new Uri(Next, UriKind.Relative), cancellationToken);
        var headers = answer.Headers;
        return answer.StatusCode != HttpStatusCode.OK
            ? throw new RuntimeApiException($"GET {Next}", (int)answer.StatusCode)
            : new Invocation
            {
                RequestId = Find(headers, RequestIdHeader) ?? throw Incomplete(RequestIdHeader),
                Deadline = DeadlineOf(Find(headers, DeadlineHeader)),
                FunctionArn = Find(headers, FunctionArnHeader) ?? "",
                TraceId = Find(headers, TraceIdHeader),
                Event = await answer.Content.ReadAsByteArrayAsync(cancellationToken),
            };
    }

    /// <exception cref="RuntimeApiException">The process has to end.</exception>
    public Task<Receipt> RespondAsync(string requestId, ReadOnlyMemory<byte> document)
    {
        var content = new ReadOnlyMemoryContent(document);
        content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        return PostAsync($"invocation/{Uri.EscapeDataString(requestId)}/response", content, null);
    }

    /// <exception cref="RuntimeApiException">The process has to end.</exception>
    public Task<Receipt> FailAsync(string requestId, InvocationAnswer.Failed failure) =>
        PostAsync($"invocation/{Uri.EscapeDataString(requestId)}/error", ContentOf(failure), failure.ErrorType);

    /// <summary>Tells that the function cannot work at all; the process has to end afterwards in any case.</summary>
    /// <exception cref="RuntimeApiException">It was not taken.</exception>
    public Task<Receipt> FailToStartAsync(InvocationAnswer.Failed failure) =>
        PostAsync("init/error", ContentOf(failure), failure.ErrorType);

    public void Dispose()
    {
        http.Dispose();
        line.Dispose();
    }

    private static ByteArrayContent ContentOf(InvocationAnswer.Failed failure)
    {
        var content = new ByteArrayContent(ErrorDocument.Of(failure));
        content.Headers.ContentType = new MediaTypeHeaderValue(ErrorDocument.ContentType);
        return content;
    }

    private static DateTimeOffset DeadlineOf(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : throw Incomplete(DeadlineHeader);

    private static RuntimeApiException Incomplete(string header) =>
        new($"GET {Next}", (int)HttpStatusCode.OK, $"The header {header} is missing or unreadable.");

    private static string? Find(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First() : null;

    // Whoever asked may be gone, but AWS has to learn what became of the request: a post is never cancelled.
    private async Task<Receipt> PostAsync(string call, HttpContent content, string? errorType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(call, UriKind.Relative))
        {
            Content = content,
        };
        if (errorType is not null)
        {
            request.Headers.Add(ErrorTypeHeader, errorType);
        }

        using var answer = await http.SendAsync(request, CancellationToken.None);
        return answer.StatusCode switch
        {
            HttpStatusCode.Accepted => Receipt.Accepted,
            HttpStatusCode.RequestEntityTooLarge => Receipt.TooLarge,
            HttpStatusCode.BadRequest or HttpStatusCode.Forbidden => Receipt.Refused,
            _ => throw new RuntimeApiException($"POST {call}", (int)answer.StatusCode),
        };
    }
}
