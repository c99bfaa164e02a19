using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>
/// The Runtime API: it hands out requests one at a time and refuses every call that comes out of turn.
/// </summary>
internal sealed class RuntimeEndpoints(int responseBytesMax)
{
    private const string Root = "/2018-06-01/runtime";

    private readonly Channel<FunctionRequest> offered = Channel.CreateUnbounded<FunctionRequest>();
    private readonly ConcurrentQueue<FunctionAnswer> initErrors = new();
    private readonly ConcurrentQueue<string> errorTypes = new();
    private volatile FunctionRequest? current;
    private volatile FunctionAnswer? freshInitError;

    /// <summary>The status that a call is refused with, for tests of what a client does then; normally none.</summary>
    public Func<HttpRequest, int?> Refuses { get; set; } = _ => null;

    public IReadOnlyCollection<FunctionAnswer> InitErrors => initErrors;

    /// <summary>The error types of the header, in the order in which they came.</summary>
    public IReadOnlyCollection<string> ErrorTypes => errorTypes;

    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    public void MapOn(WebApplication application)
    {
        application.MapGet($"{Root}/invocation/next", NextAsync);
        application.MapPost($"{Root}/invocation/{{id}}/response", (HttpContext context) => AnswerAsync(context, false));
        application.MapPost($"{Root}/invocation/{{id}}/error", (HttpContext context) => AnswerAsync(context, true));
        application.MapPost($"{Root}/init/error", InitErrorAsync);
    }

    public void Offer(FunctionRequest request) => offered.Writer.TryWrite(request);

    /// <summary>A request whose process died before it asked for it is not handed out any more.</summary>
    public void Withdraw(FunctionRequest request)
    {
        if (current == request)
        {
            current = null;
        }
    }

    /// <summary>Why the process that has just ended could not start; none when it could.</summary>
    public FunctionAnswer? TakeInitError() => Interlocked.Exchange(ref freshInitError, null);

    private async Task NextAsync(HttpContext context)
    {
        if (Refuses(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if (current is { Answer.IsCompleted: false })
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "InvalidStateTransition");
            return;
        }

        current?.Leave();
        await HandOutAsync(context, await TakeAsync(context.RequestAborted));
    }

    private async Task<FunctionRequest> TakeAsync(CancellationToken aborted)
    {
        while (true)
        {
            var request = await offered.Reader.ReadAsync(aborted);
            if (!request.Answer.IsCompleted)
            {
                current = request;
                return request;
            }
        }
    }

    private static Task HandOutAsync(HttpContext context, FunctionRequest request)
    {
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = request.Id;
        headers["Lambda-Runtime-Deadline-Ms"] =
            request.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Trace-Id"] = request.TraceId;
        headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:123456789012:function:Invoicer";
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(request.Payload, context.RequestAborted).AsTask();
    }

    private async Task AnswerAsync(HttpContext context, bool isError)
    {
        var body = await ReadAsync(context.Request);
        if (Refuses(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            current?.TryAnswer(FunctionAnswer.OfPlatform("Test.Refused", "The test did not want the answer."));
        }
        else if (current is not { } request || request.Id != context.Request.RouteValues["id"] as string)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestID");
        }
        else if (body.Length > responseBytesMax)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge");
        }
        else if (
            !request.TryAnswer(isError ? ErrorOf(context, body) : new FunctionAnswer(Encoding.UTF8.GetString(body))))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "InvalidStateTransition");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private async Task InitErrorAsync(HttpContext context)
    {
        freshInitError = ErrorOf(context, await ReadAsync(context.Request));
        initErrors.Enqueue(freshInitError);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private FunctionAnswer ErrorOf(HttpContext context, byte[] body)
    {
        errorTypes.Enqueue(context.Request.Headers["Lambda-Runtime-Function-Error-Type"].ToString());
        using var document = JsonDocument.Parse(body);
        return new FunctionAnswer(
            Encoding.UTF8.GetString(body), document.RootElement.GetProperty("errorType").GetString() ?? "Unknown");
    }

    private static Task RefuseAsync(HttpContext context, int status, string type)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync($$"""{"errorMessage":"{{type}}","errorType":"{{type}}"}""");
    }
}
