using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>
/// Finds out what HubSpot's documentation leaves open. Claim, act, mark: its name is kept before its first write, and
/// struck off when nothing of it is left in the account, so that whatever a dead probe left is removed by the next.
/// </summary>
internal sealed class AccountProbe(
    ProbeCalls calls,
    ProbeCleaner cleaner,
    ReadingProbe reading,
    MailProbe mail,
    FindingsArchive archive,
    NamedSubjects named,
    ProbeTime time)
{
    private const string Again = "Run doctor --probe again.";

    /// <exception cref="FindingsUnavailableException">
    /// Nothing can be kept, so nothing was written to HubSpot.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was called off; its records were removed.</exception>
    public async Task<Sightings> RunAsync(Account account, CancellationToken cancellationToken)
    {
        var sightings = new Sightings(time.Clock, named);
        if (account.Currencies is [])
        {
            sightings.RunInto(
                Point("The account shows no currency.", "Set the company's currency in HubSpot's account settings."));
            return sightings;
        }

        var findings = await archive.ReadToAddAsync(account.PortalId, time.ApiVersion, cancellationToken);
        if (await ClearAsync(findings, sightings, cancellationToken) is { } removed)
        {
            var probe = new OpenProbe(RunId.Create(time.Clock.GetUtcNow(), time.Chance), time.Clock.GetUtcNow(), []);
            var journal = new ProbeJournal(archive, account.PortalId, time.ApiVersion, probe);
            await journal.BeginAsync(removed, cancellationToken);
            await ProbeAsync(account, journal, sightings, cancellationToken);
        }

        return sightings;
    }

    /// <summary>Removes what dead probes left; none when one of them may still be at work.</summary>
    private async Task<IReadOnlyList<OpenProbe>?> ClearAsync(
        AccountFindings findings, Sightings sightings, CancellationToken cancellationToken)
    {
        if (findings.Probes.FirstOrDefault(p => time.Clock.GetUtcNow() < p.Since + ProbeTime.Longest) is { } young)
        {
            sightings.RunInto(
                Point(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"A probe began at {young.Since.UtcDateTime:HH:mm} UTC and has not "
                        + $"ended; it may still be at work."),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Run doctor --probe after {(young.Since + ProbeTime.Longest).UtcDateTime:HH:mm} UTC; "
                        + $"what it left is removed then.")));
            return null;
        }

        var removed = new List<OpenProbe>();
        foreach (var dead in findings.Probes)
        {
            if (await cleaner.RemoveAsync(dead, cancellationToken))
            {
                removed.Add(dead);
            }
        }

        return removed;
    }

    private async Task ProbeAsync(
        Account account, ProbeJournal journal, Sightings sightings, CancellationToken cancellationToken)
    {
        try
        {
            await TakeStepsAsync(account, journal, sightings, cancellationToken);
        }
        finally
        {
            await EndAsync(journal, sightings);
        }
    }

    private async Task TakeStepsAsync(
        Account account, ProbeJournal journal, Sightings sightings, CancellationToken cancellationToken)
    {
        var scene = new ProbeScene(
            new ProbeKeys(journal.Probe.Name),
            account.Currencies[0],
            account.DayAt(time.Clock.GetUtcNow()),
            sightings,
            journal);
        try
        {
            await new InvoiceProbe(calls, time.Clock, scene).RunAsync(cancellationToken);
        }
        catch (ProbeStoppedException stopped)
        {
            sightings.RunInto(PointOf(stopped));
        }

        await reading.RunAsync(sightings, cancellationToken);
        await mail.RunAsync(scene.Keys, sightings, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task EndAsync(ProbeJournal journal, Sightings sightings)
    {
        // It is cleaned up also for somebody who has called it off.
        var isAllGone = await cleaner.RemoveAsync(journal.Probe, CancellationToken.None);
        await journal.EndAsync(sightings.Found, isAllGone);
        if (!isAllGone || journal.IsDoubtful)
        {
            sightings.RunInto(Check.Warned(
                "behaviour.leftovers",
                CheckArea.Behaviour,
                "Drafts or lines of the probe may still be in the account, each named as a trial of HubSpotInvoicing.",
                "Run doctor --probe again in a quarter of an hour, which removes them; or delete them by hand."));
        }
    }

    private static Check PointOf(ProbeStoppedException stopped) =>
        stopped switch
        {
            { WantsAssociation: true } => Point(
                "HubSpot takes no draft without a company or contact, and the probe touches none.",
                "Bill one company with --company and look at its invoice before you bill all."),
            { IsScope: true } => Failed(
                stopped,
                "Give the service key or app the scopes that are named, then run doctor --probe again."),
            { IsRefused: true } => Failed(
                stopped,
                "A run would be refused the same. Correct what the codes name: a missing property, or a "
                + "rule for creating records in "
                + "HubSpot's settings of the object; then run doctor --probe again."),
            _ => Point($"{stopped.Message}", Again),
        };

    private static Check Failed(ProbeStoppedException stopped, string fix) =>
        Check.Failed("behaviour.probe", CheckArea.Behaviour, stopped.Message, fix);

    private static Check Point(string evidence, string fix) =>
        Check.NotChecked("behaviour.probe", CheckArea.Behaviour, evidence, fix);
}
