using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>Keeps a probe's claim among the findings: written before its first write, struck off when nothing of it is left.</summary>
internal sealed class ProbeJournal(FindingsArchive archive, AccountFindings findings, OpenProbe probe)
{
    public OpenProbe Probe { get; private set; } = probe;

    /// <summary>Whether a write may still be carried out although its answer was lost, so that nobody can say that all is gone.</summary>
    public bool IsDoubtful { get; private set; }

    /// <exception cref="FindingsUnavailableException">It cannot be written down, so nothing may be written to HubSpot.</exception>
    public Task BeginAsync(CancellationToken cancellationToken) =>
        archive.KeepAsync(findings.With(Probe), cancellationToken);

    /// <summary>A draft can lose its key, and is found by its id then.</summary>
    public Task NoteAsync(string invoice)
    {
        Probe = Probe with { Invoices = [.. Probe.Invoices, invoice] };
        return archive.KeepAsync(findings.With(Probe), CancellationToken.None);
    }

    public void Doubt() => IsDoubtful = true;

    public Task EndAsync(IEnumerable<Finding> found, bool isAllGone) => archive.KeepAsync(
        isAllGone && !IsDoubtful ? findings.With(found).Without(Probe) : findings.With(found).With(Probe),
        CancellationToken.None);
}
