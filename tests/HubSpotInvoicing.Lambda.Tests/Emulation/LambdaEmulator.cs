using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>
/// An AWS Lambda with one function and reserved concurrency 1: the Invoke API for callers, the Runtime API for the
/// process, and the platform between them, which starts the process, ends it at its deadline, and repeats asynchronous
/// requests.
/// </summary>
internal sealed class LambdaEmulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly WebApplication application;
    private readonly RuntimeEndpoints runtime;
    private readonly SemaphoreSlim concurrency = new(1, 1);
    private readonly ConcurrentDictionary<string, Task<EventFate>> events = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<DeadLetter> deadLetters = new();
    private readonly FunctionLimits limits;
    private int requests;

    private LambdaEmulator(FunctionProcess? process, FunctionLimits limits)
    {
        Process = process;
        this.limits = limits;
        runtime = new RuntimeEndpoints(limits.ResponseBytesMax);
        application = Build();
    }

    /// <summary>The function's process; none when a test plays the function itself.</summary>
    public FunctionProcess? Process { get; }

    /// <summary>What <c>AWS_LAMBDA_RUNTIME_API</c> says.</summary>
    public string RuntimeApi { get; private set; } = "";

    public Uri InvokeApi => new($"http://{RuntimeApi}/2015-03-31/functions/Invoicer/invocations");

    public IReadOnlyCollection<DeadLetter> DeadLetters => deadLetters;

    /// <summary>The errors by which processes said that they cannot start.</summary>
    public IReadOnlyCollection<FunctionAnswer> InitErrors => runtime.InitErrors;

    public RuntimeEndpoints Runtime => runtime;

    public static async Task<LambdaEmulator> StartAsync(FunctionProcess? process, FunctionLimits limits)
    {
        var emulator = new LambdaEmulator(process, limits);
        await emulator.application.StartAsync();
        emulator.RuntimeApi = new Uri(emulator.application.Urls.First()).Authority;
        return emulator;
    }

    /// <summary>What became of an asynchronous request, once it is settled.</summary>
    public Task<EventFate> FateOf(string requestId) => events[requestId];

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await application.StopAsync(patience.Token);
        await application.DisposeAsync();
        concurrency.Dispose();
    }

    /// <summary>Waits for its turn; a second request never meets a busy function.</summary>
    internal async Task<FunctionAnswer> AttemptAsync(string requestId, byte[] payload)
    {
        await concurrency.WaitAsync();
        try
        {
            return await RunAsync(requestId, payload);
        }
        finally
        {
            concurrency.Release();
        }
    }

    internal string NewRequestId() => $"{Interlocked.Increment(ref requests):x8}-e9f4-11e8-9739-2dfe598c3fcd";

    internal void Accept(string requestId, byte[] payload) => events[requestId] = CarryAsync(requestId, payload);

    private async Task<EventFate> CarryAsync(string requestId, byte[] payload)
    {
        var attempts = new List<FunctionAnswer>();
        do
        {
            attempts.Add(await AttemptAsync(requestId, payload));
        }
        while (attempts[^1].IsError && attempts.Count <= limits.Retries);

        if (attempts[^1].IsError)
        {
            deadLetters.Enqueue(new DeadLetter(requestId, Encoding.UTF8.GetString(payload), attempts[^1]));
        }

        return new EventFate(requestId, attempts);
    }

    private async Task<FunctionAnswer> RunAsync(string requestId, byte[] payload)
    {
        if (Process is { IsRunning: false })
        {
            Process.Start(RuntimeApi);
        }

        var request = new FunctionRequest(requestId, payload, TimeProvider.System.GetUtcNow() + limits.Timeout);
        runtime.Offer(request);
        var end = Process?.WaitForEndAsync() ?? request.Answer;
        var late = Task.Delay(limits.Timeout + limits.Grace, TimeProvider.System);
        var first = await Task.WhenAny(request.Answer, end, late);
        if (first == request.Answer && Process is not null)
        {
            // A process that ends after its answer does not get the next request; AWS starts another.
            first = await Task.WhenAny(request.Over, end, late);
        }

        if (first == late)
        {
            Process?.Kill();
            request.TryAnswer(FunctionAnswer.OfPlatform("Sandbox.Timedout", $"{requestId} Error: Task timed out"));
        }

        if (first != request.Over && Process is not null)
        {
            await Process.BuryAsync();
            request.TryAnswer(runtime.TakeInitError() ?? FunctionAnswer.OfPlatform(
                "Runtime.ExitError", $"RequestId: {requestId} Error: Runtime exited with status {Process.ExitCode}"));
        }

        runtime.Withdraw(request);
        return await request.Answer;
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime>(new SilentLifetime());
        var built = builder.Build();
        built.UseRouting();
        runtime.MapOn(built);
        new InvokeEndpoint(this).MapOn(built);
        return built;
    }

    /// <summary>Whoever started the emulator stops it; signals are for the tests.</summary>
    private sealed class SilentLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
