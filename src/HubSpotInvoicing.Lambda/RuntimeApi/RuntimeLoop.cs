using System.Diagnostics;

namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>Takes invocations from the Runtime API, one at a time, until the process is asked to end.</summary>
internal sealed class RuntimeLoop(RuntimeClient client)
{
    /// <summary>Where AWS's libraries look for the trace of the request that is worked on.</summary>
    public const string TraceVariable = "_X_AMZN_TRACE_ID";

    private const int Ended = 0;
    private const int CouldNotStart = 1;

    private static readonly InvocationAnswer.Failed TooLarge = new(
        "Function.ResponseSizeTooLarge", "The result is larger than AWS Lambda hands on; the report has all of it.");

    /// <returns>The exit code of the process.</returns>
    /// <exception cref="RuntimeApiException">The Runtime API says that the process has to end.</exception>
    public async Task<int> RunAsync(IInvocationHandler handler, CancellationToken stop)
    {
        if (await handler.StartAsync() is { } failure)
        {
            await client.FailToStartAsync(failure);
            return CouldNotStart;
        }

        while (await NextAsync(stop) is { } invocation)
        {
            Environment.SetEnvironmentVariable(TraceVariable, invocation.TraceId);
            var answer = await handler.HandleAsync(invocation, stop);
            await AnswerAsync(invocation.RequestId, answer);
            if (answer is InvocationAnswer.Failed { EndsProcess: true })
            {
                return CouldNotStart;
            }
        }

        return Ended;
    }

    private async Task<Invocation?> NextAsync(CancellationToken stop)
    {
        try
        {
            return stop.IsCancellationRequested ? null : await client.NextAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    // A refused answer is one that nobody waits for any more; there is nothing to do about it but to go on.
    private Task<Receipt> AnswerAsync(string requestId, InvocationAnswer answer) => answer switch
    {
        InvocationAnswer.Succeeded succeeded => RespondAsync(requestId, succeeded),
        InvocationAnswer.Failed failed => client.FailAsync(requestId, failed),
        _ => throw new UnreachableException(),
    };

    private async Task<Receipt> RespondAsync(string requestId, InvocationAnswer.Succeeded answer)
    {
        var receipt = await client.RespondAsync(requestId, answer.Document);
        return receipt == Receipt.TooLarge ? await client.FailAsync(requestId, TooLarge) : receipt;
    }
}
