namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>A document that forgets what is written on it; a dead run can neither flush nor close it.</summary>
internal sealed class MortalStream(Lifeline lifeline) : MemoryStream
{
    private bool isClosed;

    public override Task FlushAsync(CancellationToken cancellationToken) => CallAsync();

    public override async ValueTask DisposeAsync()
    {
        if (!isClosed)
        {
            isClosed = true;
            await CallAsync();
        }

        await base.DisposeAsync();
    }

    private Task<bool> CallAsync() => lifeline.CallAsync(CallKind.Report, () => Task.FromResult(true));
}
