namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>A function that a test plays.</summary>
internal sealed class PlayedHandler(Func<Invocation, CancellationToken, Task<InvocationAnswer>> play)
    : IInvocationHandler
{
    public PlayedHandler(Func<Invocation, InvocationAnswer> play)
        : this((invocation, _) => Task.FromResult(play(invocation)))
    {
    }

    public InvocationAnswer.Failed? StartFailure { get; init; }

    public Task<InvocationAnswer.Failed?> StartAsync() => Task.FromResult(StartFailure);

    public Task<InvocationAnswer> HandleAsync(Invocation invocation, CancellationToken stop) => play(invocation, stop);
}
