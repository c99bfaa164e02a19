using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Preparing;

/// <summary>
/// Creates what the product needs and the account does not have. It never changes or deletes what is there, so it can
/// be repeated at will; one trouble does not stop the rest.
/// </summary>
public sealed class AccountSetup(IAccountBuilder builder, Blueprint blueprint)
{
    /// <exception cref="RunRefusedException">
    /// The account cannot be used: wrong token, or not the allowed account.
    /// </exception>
    /// <exception cref="RunStoppedException">HubSpot takes no requests for now.</exception>
    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) =>
        builder.ReadAccountAsync(cancellationToken);

    /// <summary>Each thing that is needed, as it comes, and what would become of it; nothing is written.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<SetupStep> PlanAsync(Account account, CancellationToken cancellationToken) =>
        StepsAsync(account, new Making(apply: false), cancellationToken);

    /// <summary>Each thing that is needed, as it comes, and what became of it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was created stays.</exception>
    public IAsyncEnumerable<SetupStep> ApplyAsync(Account account, CancellationToken cancellationToken) =>
        StepsAsync(account, new Making(apply: true), cancellationToken);

    private async IAsyncEnumerable<SetupStep> StepsAsync(
        Account account, Making making, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var groups = new GroupSetup(builder, making);
        var properties = new PropertySetup(builder, blueprint, making);
        foreach (var records in Blueprint.Groups)
        {
            var (step, group) = await groups.MakeAsync(records, cancellationToken);
            yield return step;
            await foreach (var property in properties.MakeAsync(records, group, cancellationToken))
            {
                yield return property;
            }
        }

        var products = new ProductSetup(builder, blueprint, making);
        await foreach (var product in products.MakeAsync(
            account.Currencies.Count > 0 ? account.Currencies[0] : null, cancellationToken))
        {
            yield return product;
        }

        yield return await new LabelSetup(builder, blueprint, making).MakeAsync(cancellationToken);
    }
}
