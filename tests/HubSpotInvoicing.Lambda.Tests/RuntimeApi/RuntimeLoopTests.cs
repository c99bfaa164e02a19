using System.Text;
using HubSpotInvoicing.Lambda.Emulation;
using HubSpotInvoicing.Lambda.EndToEnd;

namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>The loop over real HTTP, with the function played by the test.</summary>
public sealed class RuntimeLoopTests : IAsyncLifetime
{
    private static readonly InvocationAnswer Done = new InvocationAnswer.Succeeded("{}"u8.ToArray());

    private readonly CancellationTokenSource stop = new();
    private LambdaEmulator? lambda;

    private LambdaEmulator Lambda => lambda ?? throw new InvalidOperationException("It was not started.");

    public async ValueTask InitializeAsync() =>
        lambda = await LambdaEmulator.StartAsync(null, new FunctionLimits { ResponseBytesMax = 1000 });

    public async ValueTask DisposeAsync()
    {
        await Lambda.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task An_invocation_reaches_the_handler_with_all_that_AWS_says_of_it()
    {
        var before = TimeProvider.System.GetUtcNow();
        Invocation? seen = null;
        string? trace = null;
        var loop = Run(new PlayedHandler(invocation =>
        {
            seen = invocation;
            trace = Environment.GetEnvironmentVariable(RuntimeLoop.TraceVariable);
            return new InvocationAnswer.Succeeded(invocation.Event);
        }));

        var answer = await Lambda.AttemptAsync("8476a536-e9f4-11e8-9739-2dfe598c3fcd", "{\"a\":\"ä\"}"u8.ToArray());
        await EndAsync(loop);

        Assert.Equal(new FunctionAnswer("{\"a\":\"ä\"}"), answer);
        Assert.Equal("8476a536-e9f4-11e8-9739-2dfe598c3fcd", seen?.RequestId);
        Assert.InRange(seen?.Deadline ?? default, before.AddMinutes(14), before.AddMinutes(16));
        Assert.Equal("arn:aws:lambda:us-east-1:123456789012:function:Invoicer", seen?.FunctionArn);
        Assert.StartsWith("Root=1-5759e988-", trace, StringComparison.Ordinal);
        Assert.Equal(trace, seen?.TraceId);
    }

    [Fact]
    public async Task One_invocation_follows_the_other()
    {
        var loop = Run(new PlayedHandler(invocation => new InvocationAnswer.Succeeded(invocation.Event)));

        for (var n = 0; n < 5; n++)
        {
            Assert.Equal($"{n}", (await Lambda.AttemptAsync($"{n}-request-id", Encoding.UTF8.GetBytes($"{n}"))).Body);
        }

        Assert.Equal(0, await EndAsync(loop));
    }

    [Fact]
    public async Task A_failure_is_told_with_its_type_also_in_the_header()
    {
        var loop = Run(new PlayedHandler(_ => new InvocationAnswer.Failed("RunRefusedException", "No \"token\"…")
        {
            StackTrace = ["at A()", "at B()"],
        }));

        var answer = await Lambda.AttemptAsync("a-request-id", "{}"u8.ToArray());
        await EndAsync(loop);

        Assert.Equal("RunRefusedException", answer.ErrorType);
        Assert.Equal("No \"token\"…", Json.TextOf(answer.Body, "errorMessage"));
        Assert.Equal("""["at A()","at B()"]""", Json.TextOf(answer.Body, "stackTrace"));
        Assert.Equal(["RunRefusedException"], Lambda.Runtime.ErrorTypes);
    }

    [Fact]
    public async Task A_document_that_is_too_large_becomes_an_error_and_the_next_request_is_taken()
    {
        var loop = Run(new PlayedHandler(invocation =>
            invocation.Event.Length > 2 ? new InvocationAnswer.Succeeded(new byte[2000]) : Done));

        var large = await Lambda.AttemptAsync("a-request-id", "\"large\""u8.ToArray());
        var small = await Lambda.AttemptAsync("b-request-id", "{}"u8.ToArray());
        await EndAsync(loop);

        Assert.Equal("Function.ResponseSizeTooLarge", large.ErrorType);
        Assert.False(small.IsError);
    }

    [Fact]
    public async Task A_function_that_cannot_start_says_why_and_ends_with_one()
    {
        var code = await Run(new PlayedHandler(_ => Done)
        {
            StartFailure = new InvocationAnswer.Failed("RunRefusedException", "There is no token."),
        });

        Assert.Equal(1, code);
        Assert.Equal("RunRefusedException", Assert.Single(Lambda.InitErrors).ErrorType);
    }

    [Fact]
    public async Task A_function_that_can_serve_no_request_answers_the_first_and_ends_with_one()
    {
        var loop = Run(new PlayedHandler(_ => new InvocationAnswer.Failed("RunRefusedException", "There is no token.")
        {
            EndsProcess = true,
        }));

        var answer = await Lambda.AttemptAsync("a-request-id", "{}"u8.ToArray());

        Assert.Equal("RunRefusedException", answer.ErrorType);
        Assert.Equal(1, await loop);
        Assert.Empty(Lambda.InitErrors);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task An_answer_that_nobody_wants_any_more_is_no_reason_to_end(int status)
    {
        Lambda.Runtime.Refuses = request =>
            request.Path.Value?.Contains("a-request-id", StringComparison.Ordinal) == true ? status : null;
        var loop = Run(new PlayedHandler(_ => Done));

        var refused = await Lambda.AttemptAsync("a-request-id", "{}"u8.ToArray());
        var next = await Lambda.AttemptAsync("b-request-id", "{}"u8.ToArray());

        Assert.Equal("Test.Refused", refused.ErrorType);
        Assert.False(next.IsError);
        Assert.Equal(0, await EndAsync(loop));
    }

    [Theory]
    [InlineData("/next", 403)]
    [InlineData("/next", 500)]
    [InlineData("/response", 500)]
    public async Task The_process_ends_when_the_Runtime_API_is_beyond_help(string call, int status)
    {
        Lambda.Runtime.Refuses = request =>
            request.Path.Value?.EndsWith(call, StringComparison.Ordinal) == true ? status : null;
        _ = Lambda.AttemptAsync("a-request-id", "{}"u8.ToArray());

        var end = await Assert.ThrowsAsync<RuntimeApiException>(() => Run(new PlayedHandler(_ => Done)));

        Assert.Equal(status, end.Status);
    }

    [Fact]
    public async Task Asked_to_end_it_still_answers_the_request_that_it_works_on()
    {
        var loop = Run(new PlayedHandler(async (_, asked) =>
        {
            await stop.CancelAsync();
            return asked.IsCancellationRequested ? new InvocationAnswer.Succeeded("true"u8.ToArray()) : Done;
        }));

        Assert.Equal("true", (await Lambda.AttemptAsync("a-request-id", "{}"u8.ToArray())).Body);
        Assert.Equal(0, await loop);
    }

    private async Task<int> Run(PlayedHandler handler)
    {
        using var client = new RuntimeClient(Lambda.RuntimeApi);
        return await new RuntimeLoop(client).RunAsync(handler, stop.Token);
    }

    private async Task<int> EndAsync(Task<int> loop)
    {
        await stop.CancelAsync();
        return await loop;
    }
}
