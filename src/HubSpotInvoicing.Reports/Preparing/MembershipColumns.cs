using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reports.Csv;

namespace HubSpotInvoicing.Reports.Preparing;

/// <summary>The columns of the list of what to fix, in their order: the contract with every reader.</summary>
internal static class MembershipColumns
{
    public static IReadOnlyList<(string Name, Func<ProblemRow, string?> Read)> All { get; } =
    [
        ("company_id", r => r.Company.Id.ToString()),
        ("company_name", r => CsvColumn.Harmless(r.Company[MemberField.Name].Raw)),
        ("problem", r => r.Problem.Kind),
        ("effect", r => r.Problem.Effect.ToString()),
        ("property", r => CsvColumn.Harmless(r.Problem.Property)),
        ("value", r => CsvColumn.Harmless(r.Problem.Value)),
        ("suggestion", r => CsvColumn.Harmless(r.Problem.Suggestion)),
        ("owner", r => CsvColumn.Harmless(r.Company.Owner?.ToString())),
        ("company_link", r => r.CompanyLink),
    ];
}
