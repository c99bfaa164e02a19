using System.Text;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>
/// Remembers the domains and names seen so far; it keeps these two texts of each company and nothing else, so that a
/// large membership fits.
/// </summary>
internal sealed class Duplicates
{
    private const string Domain = "domain";
    private const string Www = "WWW.";

    private readonly Dictionary<string, CompanyId> domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompanyId> names = new(StringComparer.Ordinal);

    /// <summary>What this company shares with one seen before.</summary>
    public IEnumerable<MemberProblem> Of(MembershipRecord company)
    {
        var name = company[MemberField.Name];
        if (EarlierOf(domains, FoldDomain(company.Domain), company.Id) is { } sameDomain)
        {
            yield return Shared(Oddity.SameDomain, sameDomain, Domain, company.Domain);
        }

        if (EarlierOf(names, FoldName(name.Trimmed), company.Id) is { } sameName)
        {
            yield return Shared(Oddity.SameName, sameName, name.Property, name.Raw);
        }
    }

    private static CompanyId? EarlierOf(Dictionary<string, CompanyId> seen, string key, CompanyId company) =>
        key.Length == 0 || seen.TryAdd(key, company) ? null : seen[key];

    private static MemberProblem Shared(Oddity oddity, CompanyId other, string property, string? value) => new(
        oddity.ToString(),
        ProblemEffect.Look,
        property,
        value,
        $"Company {other} has the same; merge them in HubSpot if they are one member, or it is billed twice.");

    private static string FoldDomain(string? domain)
    {
        var text = (domain ?? "").Trim().TrimEnd('/').ToUpperInvariant();
        return text.StartsWith(Www, StringComparison.Ordinal) ? text[Www.Length..] : text;
    }

    /// <summary>An accent may be a part of its letter or stand behind it; without it, both are the same.</summary>
    private static string FoldName(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
