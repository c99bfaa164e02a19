using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing.Findings;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Tells the stages, before a run does anything, what the kept findings say of the account.</summary>
internal sealed class KeptBehaviour(
    FindingsArchive archive, NamedSubjects named, AccountBehaviour behaviour, IOptions<HubSpotOptions> options)
{
    public const string Remedy =
        "Make that place readable, writable and whole; or remove it, then run doctor --probe "
        + "and tell again what was told "
        + "with --found.";

    /// <exception cref="RunRefusedException">The findings cannot be read, or say that no run is safe.</exception>
    public async Task TellAsync(Account account, CancellationToken cancellationToken)
    {
        try
        {
            if (await archive.ReadAsync(account.PortalId, options.Value.ApiVersion, cancellationToken)
                is KeptFindings.Valid { Findings: var findings })
            {
                FindingDecisions.Apply(findings, named, behaviour);
            }
        }
        catch (FindingsUnavailableException unavailable)
        {
            throw new RunRefusedException(unavailable.Message, Remedy, unavailable);
        }
    }
}
