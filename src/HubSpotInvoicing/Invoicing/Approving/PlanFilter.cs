namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>What a plan was narrowed or widened to.</summary>
/// <param name="Companies">Only these; empty for all.</param>
/// <param name="Types">Only these membership types; empty for all.</param>
/// <param name="IncludesMissed">Whether companies that earlier months missed are billed too.</param>
public sealed record PlanFilter(
    IReadOnlyCollection<CompanyId> Companies, IReadOnlyCollection<MembershipType> Types, bool IncludesMissed);
