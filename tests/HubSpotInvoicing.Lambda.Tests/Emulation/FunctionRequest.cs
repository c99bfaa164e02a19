namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>One attempt at a request, from the function's view.</summary>
internal sealed class FunctionRequest(string id, byte[] payload, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<FunctionAnswer> answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    public byte[] Payload { get; } = payload;

    public DateTimeOffset Deadline { get; } = deadline;

    public string TraceId => $"Root=1-5759e988-bd862e3fe1be46a994272793;Parent={Id[..8]}00000000;Sampled=0";

    public Task<FunctionAnswer> Answer => answer.Task;

    /// <summary>Completes when the function, after its answer, asks for the next request.</summary>
    public Task Over => over.Task;

    public void Leave() => over.TrySetResult();

    /// <summary><c>false</c> when it has its answer already.</summary>
    public bool TryAnswer(FunctionAnswer given) => answer.TrySetResult(given);
}
