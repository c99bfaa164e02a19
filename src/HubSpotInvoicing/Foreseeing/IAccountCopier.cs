namespace HubSpotInvoicing.Foreseeing;

/// <summary>Copies what the product reads of a HubSpot account, so that a month can be rehearsed on the copy.</summary>
public interface IAccountCopier
{
    /// <summary>Writes the copy; read scopes suffice, and nothing is written to HubSpot.</summary>
    /// <param name="file">Where it is written, line by line; it stays open.</param>
    /// <param name="people">Who stands for the people in it.</param>
    /// <param name="cancellationToken">Ends the copying; what was written is no whole copy then.</param>
    /// <exception cref="RunRefusedException">The account or a setting is not as it has to be.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task<AccountCopy> CopyAsync(Stream file, IPeopleInCopy people, CancellationToken cancellationToken);
}
