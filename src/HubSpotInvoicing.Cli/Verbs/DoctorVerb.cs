using System.CommandLine;
using System.Text;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reports.Preparing;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Examines, before a cent moves, whether a run can be trusted.</summary>
internal sealed class DoctorVerb(Surroundings surroundings)
{
    private readonly Option<bool> probe = new("--probe")
    {
        Description = "Also try what only a write can show, on drafts that it removes again",
    };

    private readonly Option<bool> json = new("--json")
    {
        Description = "Write the checklist as one JSON object and nothing else",
    };

    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb("doctor", "Check everything that a run depends on, and say how to fix it", "doctor --probe")
        {
            probe,
            json,
            folder,
        };
        verb.SetAction(ExamineAsync);
        return verb;
    }

    private async Task<int> ExamineAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var visit = new DoctorVisit(
            surroundings.PartsFor(LevelOf(parsed)),
            SettingsReader.Load(surroundings.Directory, surroundings.Environment),
            surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder));
        var depth = parsed.GetValue(probe) ? ExaminationDepth.Probe : ExaminationDepth.Look;
        var result = await visit.ExamineAsync(depth, cancellationToken);
        if (parsed.GetValue(json))
        {
            WriteJson(result);
        }
        else
        {
            DiagnosisView.Write(surroundings.Output, result);
        }

        return result.Diagnosis.IsTrusted ? ExitCode.Done : ExitCode.Unfinished;
    }

    private void WriteJson(VisitResult result) => surroundings.Say(Encoding.UTF8.GetString(
        DiagnosisJson.Render(result.Diagnosis, result.Diagnosis.PortalId, result.StartedAt, result.Took).Span));

    /// <summary>A point says in words what came back, so the warnings of the log would say it twice.</summary>
    private static LogLevel LevelOf(ParseResult parsed) =>
        parsed.GetValue<bool>(VerbOptions.Verbose) ? LogLevel.Debug : LogLevel.Error;
}
