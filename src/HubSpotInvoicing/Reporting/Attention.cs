namespace HubSpotInvoicing.Reporting;

/// <summary>The companies that somebody should look at, in the order of urgency.</summary>
public sealed class Attention
{
    private static readonly Outcome[] Urgency =
        [Outcome.InDoubt, Outcome.Failed, Outcome.Held, Outcome.Rejected, Outcome.NotReached];

    private readonly Dictionary<Outcome, AttentionGroup> byOutcome =
        Urgency.ToDictionary(o => o, _ => new AttentionGroup());

    public IReadOnlyList<Outcome> Outcomes => [.. Urgency.Where(outcome => byOutcome[outcome].Count > 0)];

    /// <summary>Companies that have their invoice, and something that finance should know about it.</summary>
    public AttentionGroup Warned { get; } = new();

    public bool IsEmpty => Outcomes.Count == 0 && Warned.Count == 0;

    public AttentionGroup Of(Outcome outcome) => byOutcome[outcome];

    public void Add(ReportRow row)
    {
        if (byOutcome.TryGetValue(row.Outcome, out var group))
        {
            group.Add(row);
        }
        else if (row.Warnings.Count > 0)
        {
            Warned.Add(row);
        }
    }
}
