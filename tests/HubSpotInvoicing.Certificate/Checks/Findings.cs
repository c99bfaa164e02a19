using System.Collections.Concurrent;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>What is not as it has to be.</summary>
internal sealed class Findings
{
    private readonly ConcurrentQueue<string> duplicates = new();
    private readonly ConcurrentQueue<string> lost = new();
    private readonly ConcurrentQueue<string> wrong = new();

    /// <summary>Invoices or mails that a company got twice, or that nobody should have got.</summary>
    public IReadOnlyCollection<string> Duplicates => duplicates;

    /// <summary>Invoices, mails or dues that are missing.</summary>
    public IReadOnlyCollection<string> Lost => lost;

    /// <summary>All else: amounts, orphans, the equation, the ledger, a further run that is not idle.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    public bool IsClean => All.Count == 0;

    public IReadOnlyList<string> All =>
    [
        .. duplicates.Select(d => $"duplicate: {d}"),
        .. lost.Select(l => $"lost: {l}"),
        .. wrong.Select(w => $"wrong: {w}"),
    ];

    public void Duplicate(string what) => duplicates.Enqueue(what);

    public void Lose(string what) => lost.Enqueue(what);

    public void Mistake(string what) => wrong.Enqueue(what);
}
