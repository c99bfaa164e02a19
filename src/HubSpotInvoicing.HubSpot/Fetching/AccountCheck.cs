using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Preparing;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Everything that is looked at before a run may use the account.</summary>
internal sealed class AccountCheck(
    AccountReader account, KeptBehaviour behaviour, KeyProperties keys, MemberProperties members)
{
    /// <exception cref="RunRefusedException">The run must not start.</exception>
    /// <exception cref="RunStoppedException">HubSpot takes no requests for now.</exception>
    public async Task<Account> PassAsync(CancellationToken cancellationToken)
    {
        var found = await account.ReadAsync(cancellationToken);
        await behaviour.TellAsync(found, cancellationToken);
        await keys.CheckAsync(cancellationToken);
        await members.CheckAsync(cancellationToken);
        return found;
    }
}
