using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>The Invoke API: synchronous, asynchronous and dry-run requests.</summary>
internal sealed class InvokeEndpoint(LambdaEmulator lambda)
{
    public void MapOn(WebApplication application) =>
        application.MapPost("/2015-03-31/functions/{name}/invocations", InvokeAsync);

    private async Task InvokeAsync(HttpContext context)
    {
        var requestId = lambda.NewRequestId();
        var payload = await RuntimeEndpoints.ReadAsync(context.Request);
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        switch (context.Request.Headers["X-Amz-Invocation-Type"].ToString())
        {
            case "DryRun":
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            case "Event":
                lambda.Accept(requestId, payload);
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                return;
            default:
                await AnswerAsync(context.Response, await lambda.AttemptAsync(requestId, payload));
                return;
        }
    }

    private static Task AnswerAsync(HttpResponse response, FunctionAnswer answer)
    {
        response.Headers["X-Amz-Executed-Version"] = "$LATEST";
        if (answer.IsError)
        {
            response.Headers["X-Amz-Function-Error"] = "Unhandled";
        }

        response.ContentType = "application/json";
        return response.WriteAsync(answer.Body);
    }
}
