namespace HubSpotInvoicing.Foreseeing;

/// <summary>Who looks after companies in HubSpot.</summary>
public interface ICompanyOwners
{
    /// <summary>The owner of each company that has one.</summary>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task<CompanyOwners> ReadAsync(IReadOnlyCollection<CompanyId> companies, CancellationToken cancellationToken);
}
