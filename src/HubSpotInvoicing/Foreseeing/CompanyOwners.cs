namespace HubSpotInvoicing.Foreseeing;

/// <summary>The owners of some companies.</summary>
/// <param name="ByCompany">The owner of each company that has one.</param>
/// <param name="MissingScope">The scope without which owners have no names; absent when it is granted.</param>
public sealed record CompanyOwners(IReadOnlyDictionary<CompanyId, CompanyOwner> ByCompany, string? MissingScope)
{
    public CompanyOwner? Of(CompanyId company) => ByCompany.GetValueOrDefault(company);
}
