namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>All approvals of one invoice, oldest first; one person approves a plan once.</summary>
public sealed class Approvals : IEquatable<Approvals>
{
    private readonly IReadOnlyList<Approval> all;

    private Approvals(IReadOnlyList<Approval> all) => this.all = all;

    public static Approvals None { get; } = new([]);

    public Approvals With(Approval approval) =>
        IsBy(approval.Plan, approval.By) ? this : new Approvals([.. all, approval]);

    public bool IsBy(PlanHash plan, string person) => all.Any(a => a.Plan == plan && IsSame(a.By, person));

    /// <summary>Those of one plan, or all.</summary>
    public Approvals Of(PlanHash? plan) => plan is null ? this : new Approvals([.. all.Where(a => a.Plan == plan)]);

    /// <summary>Who approved any of these.</summary>
    public IReadOnlyList<string> People => [.. all.Select(a => a.By).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What plans say that this many different people approved each, newest plan first.</summary>
    public IReadOnlyList<PlannedInvoice> ApprovedBy(int people) =>
    [
        .. all.GroupBy(a => a.Plan)
            .Where(plan => plan.DistinctBy(a => a.By, StringComparer.OrdinalIgnoreCase).Count() >= people)
            .Select(plan => plan.First().Invoice)
            .Reverse(),
    ];

    public bool Equals(Approvals? other) => other is not null && all.SequenceEqual(other.all);

    public override bool Equals(object? obj) => Equals(obj as Approvals);

    public override int GetHashCode() => all.Count;

    private static bool IsSame(string person, string other) => person.Equals(other, StringComparison.OrdinalIgnoreCase);
}
