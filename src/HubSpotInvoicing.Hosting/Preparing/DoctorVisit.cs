using HubSpotInvoicing.Files.Preparing;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Hosting.Preparing;

/// <summary>
/// One examination, from the settings to HubSpot; settings that cannot be used are points of it, not its end.
/// </summary>
/// <param name="parts">What the host brings.</param>
/// <param name="loaded">The settings as they were found.</param>
/// <param name="folder">Where ledger, reports and mails lie, unless they are in a bucket.</param>
public sealed class DoctorVisit(HostParts parts, LoadedSettings loaded, string folder)
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<VisitResult> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var started = parts.Clock.GetUtcNow();
        var timestamp = parts.Clock.GetTimestamp();
        var points = new SettingsPoints(loaded, parts);
        var settings = points.Look().Concat(await FolderAsync(depth, cancellationToken)).ToList();
        var outside = points.AreUsable
            ? await OutsideAsync(depth, cancellationToken)
            : new Diagnosis([NotAsked()]);
        return new VisitResult(
            new Diagnosis(settings.Concat(outside.Checks)) { PortalId = outside.PortalId },
            started,
            parts.Clock.GetElapsedTime(timestamp));
    }

    private async Task<IReadOnlyList<Check>> FolderAsync(ExaminationDepth depth, CancellationToken cancellationToken) =>
        loaded.Settings.IsInBucket || parts.LosesFiles
            ? []
            : await new FolderExaminer(folder).ExamineAsync(depth, cancellationToken);

    private async Task<Diagnosis> OutsideAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        await using var services = Composition.Compose(parts, loaded.Settings, folder);
        try
        {
            return await services.GetRequiredService<Doctor>().ExamineAsync(depth, cancellationToken);
        }
        catch (RunRefusedException refused)
        {
            // A part of the product cannot even be made, for example without an AWS region.
            return new Diagnosis([Check.Failed("composition", CheckArea.Settings, refused.Problem, refused.Remedy)]);
        }
    }

    private static Check NotAsked() => Check.NotChecked(
        "hubspot",
        CheckArea.Account,
        "HubSpot was not asked, because the settings cannot be used.",
        "Correct the settings above, then run doctor again.");
}
