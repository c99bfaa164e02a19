using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Adds up a membership company by company; every company is counted once in each table.</summary>
/// <param name="edition">The prices whose types are told apart.</param>
/// <param name="first">The first month that is looked at.</param>
/// <param name="last">The last one.</param>
public sealed class MembershipTotals(PriceBookEdition edition, BillingPeriod first, BillingPeriod last)
{
    private readonly Dictionary<string, (int Companies, HashSet<string> Spellings)> types = new(StringComparer.Ordinal);
    private readonly Dictionary<ContactCoverage, int> coverage = [];
    private readonly Dictionary<(ProblemEffect Effect, string Kind), int> problems = [];

    public int Companies { get; private set; }

    public RenewalTimes Times { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>The types of the book by name, then the others, the most frequent first.</summary>
    public IReadOnlyList<TypeCount> Types =>
    [
        .. types.Select(t => CountOf(t.Key, t.Value.Companies, t.Value.Spellings.Count))
            .OrderBy(t => t.IsKnown ? 0 : 1)
            .ThenByDescending(t => t.IsKnown ? 0 : t.Companies)
            .ThenBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>The problems by effect, the most frequent first.</summary>
    public IReadOnlyList<ProblemCount> Problems =>
    [
        .. problems.Select(p => new ProblemCount(p.Key.Kind, p.Key.Effect, p.Value))
            .OrderBy(p => p.Effect)
            .ThenByDescending(p => p.Companies)
            .ThenBy(p => p.Kind, StringComparer.Ordinal),
    ];

    public int Of(ContactCoverage step) => coverage.GetValueOrDefault(step);

    public void Add(MemberFindings findings)
    {
        Companies++;
        AddType(findings.Company[MemberField.MembershipType]);
        Times = Counted(findings.Company);
        coverage[findings.Coverage] = Of(findings.Coverage) + 1;
        foreach (var key in findings.Problems.Select(p => (p.Effect, p.Kind)).Distinct())
        {
            problems[key] = problems.GetValueOrDefault(key) + 1;
        }
    }

    private void AddType(MemberValue value)
    {
        var name = value.IsBlank ? RunTotals.NoType : edition.Find(value.Trimmed)?.Type.Name ?? value.Trimmed;
        if (!types.ContainsKey(name) && types.Count >= RunTotals.TypesMax)
        {
            name = RunTotals.OtherTypes;
        }

        var (companies, spellings) = types.GetValueOrDefault(name, (0, new HashSet<string>(StringComparer.Ordinal)));
        if (spellings.Count < RunTotals.TypesMax)
        {
            spellings.Add(value.Raw ?? "");
        }

        types[name] = (companies + 1, spellings);
    }

    private TypeCount CountOf(string name, int companies, int spellings)
    {
        var isKnown = edition.Find(name) is not null;
        return new TypeCount(
            name,
            companies,
            name == RunTotals.NoType ? 0 : spellings,
            isKnown,
            isKnown ? null : NearMiss.Of(name, edition.Memberships.Select(m => m.Type.Name)));
    }

    private RenewalTimes Counted(MembershipRecord company) => company.RenewalDay switch
    {
        null when company[MemberField.RenewalDate].IsBlank => Times with { Undated = Times.Undated + 1 },
        null => Times with { Unreadable = Times.Unreadable + 1 },
        { } day when day < first.FirstDay => Times with { Earlier = Times.Earlier + 1 },
        { } day when day > last.LastDay => Times with { Later = Times.Later + 1 },
        _ => Times with { Within = Times.Within + 1 },
    };
}
