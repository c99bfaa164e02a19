namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>Keeps plans by what they say, and gives none back that says something else than its hash.</summary>
public sealed class PlanArchive(IPlanStore store)
{
    /// <exception cref="PlanUnavailableException">It cannot be kept, or a damaged one lies in its place.</exception>
    public async Task KeepAsync(BillingPlan plan, CancellationToken cancellationToken)
    {
        if (!await store.TryCreateAsync(plan.Hash, plan.Content, cancellationToken))
        {
            await ReadAsync(plan.Hash, cancellationToken);
        }
    }

    /// <exception cref="RunRefusedException">There is no plan of that hash.</exception>
    /// <exception cref="PlanUnavailableException">It cannot be read, or is not what its hash was taken of.</exception>
    public async Task<BillingPlan> ReadAsync(PlanHash hash, CancellationToken cancellationToken)
    {
        var content = await store.ReadAsync(hash, cancellationToken) ?? throw new RunRefusedException(
            $"There is no plan {hash}.",
            "Give the hash as plan printed it, and the same --out folder or bucket; or make the plan anew.");
        try
        {
            return BillingPlan.Read(hash, content);
        }
        catch (InvalidDataException damage)
        {
            throw new PlanUnavailableException(store.LocationOf(hash), damage.Message, damage);
        }
    }
}
