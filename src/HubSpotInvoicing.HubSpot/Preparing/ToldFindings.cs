using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.Preparing.Findings;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Keeps what people tell of the account that the token belongs to.</summary>
public sealed class ToldFindings
{
    private readonly AccountReader accounts;
    private readonly FindingsArchive archive;
    private readonly HubSpotOptions options;

    internal ToldFindings(AccountReader accounts, FindingsArchive archive, IOptions<HubSpotOptions> options)
    {
        this.accounts = accounts;
        this.archive = archive;
        this.options = options.Value;
    }

    /// <exception cref="RunRefusedException">The account cannot be used, or the findings cannot be kept.</exception>
    /// <exception cref="RunStoppedException">HubSpot takes no requests for now.</exception>
    public async Task KeepAsync(IReadOnlyList<Finding> told, CancellationToken cancellationToken)
    {
        var account = await accounts.ReadAsync(cancellationToken);
        try
        {
            await archive.ChangeAsync(
                account.PortalId, options.ApiVersion, kept => kept.With(told), cancellationToken);
        }
        catch (FindingsUnavailableException unavailable)
        {
            throw new RunRefusedException(unavailable.Message, KeptBehaviour.Remedy, unavailable);
        }
    }
}
