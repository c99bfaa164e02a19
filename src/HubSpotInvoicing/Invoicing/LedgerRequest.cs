namespace HubSpotInvoicing.Invoicing;

/// <summary>Something that a caller wants in the next segment, together with others who ask at the same time.</summary>
internal abstract class LedgerRequest
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many facts it may add, by which a segment is bounded.</summary>
    public abstract int FactsMax { get; }

    /// <summary>The invoices whose owners matter to the decision.</summary>
    public virtual IEnumerable<InvoiceKey> Wanted => [];

    public Task Completion => completion.Task;

    public bool IsSettled => completion.Task.IsCompleted;

    /// <summary>Adds its facts. Repeated from the start on fresher state whenever another run was faster.</summary>
    /// <exception cref="RunStoppedException">The run was fenced.</exception>
    /// <exception cref="InvalidOperationException">The caller asks for something that cannot be.</exception>
    public abstract void Decide(LedgerDraft draft);

    /// <summary>What it decided is durable.</summary>
    public virtual void Settle() => completion.TrySetResult();

    public void Fail(Exception fault) => completion.TrySetException(fault);

    protected static RunStoppedException Fenced() =>
        new(
            StopReason.Fenced,
            "Another run took over invoices of this run after its lease had run out; it carries them on.");
}
