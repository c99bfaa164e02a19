using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Examines, before a cent moves, whether a run can be trusted.</summary>
internal sealed class DoctorVerb(Surroundings surroundings)
{
    private readonly Option<bool> probe = new("--probe")
    {
        Description = "Also try what only a write can show, on drafts that it removes again",
    };

    private readonly Option<bool> data = DoctorData.Option();

    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb("doctor", "Check everything that a run depends on, and say how to fix it", "doctor --probe")
        {
            probe,
            data,
            folder,
        };
        verb.SetAction(ExamineAsync);
        return verb;
    }

    private async Task<int> ExamineAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        if (parsed.GetValue(data))
        {
            return await DoctorData.CheckAsync(surroundings, services, cancellationToken);
        }

        var diagnosis = await services.GetRequiredService<Doctor>().ExamineAsync(
            parsed.GetValue(probe) ? ExaminationDepth.Probe : ExaminationDepth.Look, cancellationToken);

        DiagnosisView.Write(surroundings.Output, diagnosis);
        return diagnosis.IsTrusted ? ExitCode.Done : ExitCode.Unfinished;
    }
}
