using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>
/// Keeps a probe's claim among the findings: written before its first write, struck off when nothing of it is left.
/// </summary>
/// <param name="archive">Keeps them.</param>
/// <param name="portalId">The account.</param>
/// <param name="apiVersion">The version of HubSpot's API.</param>
/// <param name="probe">The claim.</param>
internal sealed class ProbeJournal(FindingsArchive archive, long portalId, string apiVersion, OpenProbe probe)
{
    public OpenProbe Probe { get; private set; } = probe;

    /// <summary>
    /// Whether a write may still be carried out although its answer was lost, so that nobody can say that all is gone.
    /// </summary>
    public bool IsDoubtful { get; private set; }

    /// <param name="removed">Dead probes of which nothing is left.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FindingsUnavailableException">
    /// It cannot be written down, so nothing may be written to HubSpot.
    /// </exception>
    public Task BeginAsync(IEnumerable<OpenProbe> removed, CancellationToken cancellationToken) => archive.ChangeAsync(
        portalId,
        apiVersion,
        kept => removed.Aggregate(kept, (rest, dead) => rest.Without(dead)).With(Probe),
        cancellationToken);

    /// <summary>A draft can lose its key, and is found by its id then.</summary>
    public Task NoteAsync(string invoice)
    {
        Probe = Probe with { Invoices = [.. Probe.Invoices, invoice] };
        return ChangeAsync(kept => kept.With(Probe));
    }

    public void Doubt() => IsDoubtful = true;

    public Task EndAsync(IEnumerable<Finding> found, bool isAllGone) => ChangeAsync(
        kept => isAllGone && !IsDoubtful ? kept.With(found).Without(Probe) : kept.With(found).With(Probe));

    private Task ChangeAsync(Func<AccountFindings, AccountFindings> change) =>
        archive.ChangeAsync(portalId, apiVersion, change, CancellationToken.None);
}
