using System.Globalization;
using System.Text;
using HubSpotInvoicing.Lambda.Emulation;
using HubSpotInvoicing.Lambda.EndToEnd;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>
/// AWS's own runtime client for Node.js against the emulator: what the emulator gets wrong would show here first. Needs
/// Node and the npm package aws-lambda-ric, whose folder <c>AWS_LAMBDA_RIC</c> names.
/// </summary>
public sealed class NodeClientTests : IAsyncLifetime
{
    private const string Variable = "AWS_LAMBDA_RIC";

    private static readonly string? Package = Environment.GetEnvironmentVariable(Variable);

    private LambdaEmulator? lambda;

    private LambdaEmulator Lambda => lambda ?? throw new InvalidOperationException("It was not started.");

    public async ValueTask InitializeAsync()
    {
        Tools.SkipWithout(Tools.Missing("node"), "AWS's own client runs on it", Variable, Package ?? "");
        if (string.IsNullOrEmpty(Package))
        {
            Assert.Skip($"{Variable} does not name the folder of the npm package aws-lambda-ric.");
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "RuntimeApi", "ric");
        var process = new FunctionProcess(
            ["node", Path.Combine(Package, "bin", "index.mjs"), "index.handler"],
            new Dictionary<string, string> { ["_HANDLER"] = "index.handler", ["AWS_REGION"] = "us-east-1" })
        {
            Folder = folder,
        };
        lambda = await LambdaEmulator.StartAsync(process, new FunctionLimits { Timeout = TimeSpan.FromSeconds(10) });
    }

    public async ValueTask DisposeAsync()
    {
        if (lambda is not null)
        {
            await lambda.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_gets_every_header_and_its_answer_comes_back()
    {
        var answer = await AskAsync("""{"a":"ä"}""");

        Assert.False(answer.IsError, answer.Body);
        Assert.Equal("ä", Json.TextOf(answer.Body, "event", "a"));
        Assert.Equal("a-request-id", Json.TextOf(answer.Body, "requestId"));
        Assert.Equal("arn:aws:lambda:us-east-1:123456789012:function:Invoicer", Json.TextOf(answer.Body, "arn"));
        Assert.StartsWith("Root=1-", Json.TextOf(answer.Body, "trace"), StringComparison.Ordinal);
        Assert.InRange(int.Parse(Json.TextOf(answer.Body, "remaining"), CultureInfo.InvariantCulture), 1, 10_000);
    }

    [Fact]
    public async Task It_takes_one_request_after_the_other_also_after_an_error()
    {
        var first = await AskAsync("{}");
        var failed = await AskAsync("""{"fail":true}""");
        var second = await AskAsync("{}");

        Assert.Equal("TypeError", failed.ErrorType);
        Assert.Equal("as asked", Json.TextOf(failed.Body, "errorMessage"));
        Assert.NotEmpty(Lambda.Runtime.ErrorTypes);
        Assert.Equal(Json.TextOf(first.Body, "pid"), Json.TextOf(second.Body, "pid"));
    }

    [Theory]
    [InlineData("exit", "Runtime.ExitError")]
    [InlineData("hang", "Sandbox.Timedout")]
    public async Task A_process_that_gives_no_answer_is_replaced(string how, string expected)
    {
        var lost = await AskAsync($$"""{"{{how}}":true}""");
        var next = await AskAsync("{}");

        Assert.Equal(expected, lost.ErrorType);
        Assert.False(next.IsError, next.Body);
        Assert.Equal(2, Lambda.Process?.Starts);
    }

    [Fact]
    public async Task A_handler_that_is_not_there_is_an_init_error()
    {
        await using var other = await LambdaEmulator.StartAsync(
            new FunctionProcess(
                ["node", Path.Combine(Package ?? "", "bin", "index.mjs"), "nowhere.handler"],
                new Dictionary<string, string> { ["_HANDLER"] = "nowhere.handler" })
            {
                Folder = Path.Combine(AppContext.BaseDirectory, "RuntimeApi", "ric"),
            },
            new FunctionLimits());

        var answer = await other.AttemptAsync("a-request-id", "{}"u8.ToArray());

        Assert.Equal("Runtime.ImportModuleError", answer.ErrorType);
        Assert.Single(other.InitErrors);
    }

    private Task<FunctionAnswer> AskAsync(string json) =>
        Lambda.AttemptAsync("a-request-id", Encoding.UTF8.GetBytes(json));
}
