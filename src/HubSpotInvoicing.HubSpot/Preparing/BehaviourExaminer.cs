using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Preparing.Probing;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Shows what was found out about HubSpot beyond its documentation; asked to probe, finds it out.</summary>
internal sealed class BehaviourExaminer(
    AccountReader accounts,
    AccountProbe probe,
    FindingsArchive archive,
    NamedSubjects named,
    IOptions<HubSpotOptions> hubSpot,
    IOptions<DeliveringOptions> delivering) : IExaminer
{
    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        try
        {
            var account = await accounts.ReadAsync(cancellationToken);
            var sightings = depth == ExaminationDepth.Probe ? await probe.RunAsync(account, cancellationToken) : null;
            return [.. sightings?.Trouble ?? [], .. await PointsAsync(account, sightings, cancellationToken)];
        }
        catch (FindingsUnavailableException unavailable)
        {
            return [Check.Failed("behaviour.findings", CheckArea.Behaviour, unavailable.Message, KeptBehaviour.Remedy)];
        }
        catch (Exception fault) when (fault is RunRefusedException or RunStoppedException)
        {
            return
            [
                Check.NotChecked(
                    "behaviour.findings",
                    CheckArea.Behaviour,
                    $"The findings were not looked at: {fault.Message}",
                    "Correct what the account's points name, then ask again."),
            ];
        }
    }

    private async Task<IEnumerable<Check>> PointsAsync(
        Account account, Sightings? sightings, CancellationToken cancellationToken)
    {
        var kept = await archive.ReadAsync(account.PortalId, hubSpot.Value.ApiVersion, cancellationToken);
        var points = FindingPoints.Of(
            (kept as KeptFindings.Valid)?.Findings,
            named,
            delivering.Value.Channel,
            sightings?.Unanswered ?? new Dictionary<Question, string>());
        return kept is KeptFindings.Foreign foreign
            ? points.Prepend(Check.Warned(
                "behaviour.findings",
                CheckArea.Behaviour,
                $"{foreign.Why} They count for nothing.",
                "Run doctor --probe, or choose the --out of this account."))
            : points;
    }
}
