using System.Diagnostics;

namespace HubSpotInvoicing.Reporting;

/// <summary>Adds up rows as they come, so that a run never has to hold its membership.</summary>
public sealed class RunTotals(Currency currency)
{
    /// <summary>The name under which companies without a readable type are counted.</summary>
    public const string NoType = "(none)";

    /// <summary>
    /// The name under which further unknown types are counted once <see cref="TypesMax"/> are told apart.
    /// </summary>
    public const string OtherTypes = "(other)";

    /// <summary>Types told apart; beyond it, mistyped ones are counted together, so that totals stay small.</summary>
    public const int TypesMax = 50;

    private readonly SortedDictionary<string, Dictionary<Outcome, Total>> byType = new(StringComparer.Ordinal);

    public Currency Currency { get; } = currency;

    public TerritoryTotals Territories { get; private set; } = TerritoryTotals.None;

    public IReadOnlyCollection<string> Types => byType.Keys;

    public Total Found => Sum(_ => true, _ => true);

    public void Add(ReportRow row)
    {
        var type = TypeOf(row);
        if (!byType.TryGetValue(type, out var outcomes))
        {
            byType[type] = outcomes = [];
        }

        outcomes[row.Outcome] = outcomes.GetValueOrDefault(row.Outcome, Nothing).Plus(row.ReportedAmount);
        Territories = Territories.Plus(row.Figures);
    }

    public Total Of(Outcome outcome) => Sum(_ => true, o => o == outcome);

    public Total Of(string type) => Sum(t => t == type, _ => true);

    public Total Of(string type, Outcome outcome) => Sum(t => t == type, o => o == outcome);

    /// <summary>
    /// Found equals the sum of all outcomes, in count and in money; anything else is a bug in this program.
    /// </summary>
    /// <exception cref="UnreachableException">Companies were found that have no outcome, or more than one.</exception>
    public void Verify(int found)
    {
        if (Found.Count != found)
        {
            throw new UnreachableException($"Found {found} companies but reported {Found.Count}.");
        }
    }

    private string TypeOf(ReportRow row)
    {
        if (string.IsNullOrWhiteSpace(row.MembershipType))
        {
            return NoType;
        }

        var isMistyped = row.Reasons.Contains(nameof(RejectionReason.UnknownMembershipType));
        return isMistyped && byType.Count >= TypesMax && !byType.ContainsKey(row.MembershipType)
            ? OtherTypes
            : row.MembershipType;
    }

    private Total Nothing => new(0, Money.Zero(Currency));

    private Total Sum(Func<string, bool> type, Func<Outcome, bool> outcome) => byType
        .Where(t => type(t.Key))
        .SelectMany(t => t.Value)
        .Where(o => outcome(o.Key))
        .Aggregate(Nothing, (sum, o) => new Total(sum.Count + o.Value.Count, sum.Amount + o.Value.Amount));
}
