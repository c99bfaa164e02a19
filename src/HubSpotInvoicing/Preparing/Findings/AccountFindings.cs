namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Everything that was found out about how HubSpot treats one account in one version of its API.</summary>
public sealed record AccountFindings
{
    public required long PortalId { get; init; }

    public required string ApiVersion { get; init; }

    /// <summary>The release of the product that wrote them last.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>At most one for each question.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Probes whose records may still be in the account.</summary>
    public IReadOnlyList<OpenProbe> Probes { get; init; } = [];

    public Finding? this[Question question] => Findings.FirstOrDefault(f => f.Question == question);

    public bool Says(Question question, string value) => this[question]?.Answer.Value == value;

    /// <summary>Without what was seen on something else than the settings name by now.</summary>
    public AccountFindings Of(NamedSubjects named) => this with { Findings = [.. Findings.Where(named.Concerns)] };

    /// <summary>With these findings in place of older ones to the same questions.</summary>
    public AccountFindings With(IEnumerable<Finding> newer)
    {
        var latest = newer.ToList();
        return this with
        {
            Findings =
            [
                .. Findings.Where(f => latest.All(l => l.Question != f.Question)).Concat(latest)
                    .OrderBy(f => f.Question.Name, StringComparer.Ordinal),
            ],
        };
    }

    public AccountFindings With(OpenProbe probe) =>
        this with { Probes = [.. Probes.Where(p => p.Name != probe.Name), probe] };

    public AccountFindings Without(OpenProbe probe) =>
        this with { Probes = [.. Probes.Where(p => p.Name != probe.Name)] };
}
