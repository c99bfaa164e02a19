using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
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

    private readonly FoundOption found = new(surroundings.Clock);
    private readonly Option<bool> data = DoctorData.Option();
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb("doctor", "Check everything that a run depends on, and say how to fix it", "doctor --probe")
        {
            probe,
            json,
            data,
            folder,
        };
        found.AddTo(verb);
        verb.Validators.Add(DataAlone);
        verb.SetAction(ExamineAsync);
        return verb;
    }

    private void DataAlone(CommandResult result)
    {
        if (result.GetResult(data) is not null
            && new[] { probe, json, found.Option }.FirstOrDefault(o => result.GetResult(o) is not null) is { } other)
        {
            result.AddError($"{other.Name} is for the checklist, and --data looks at the members instead.");
        }
    }

    private async Task<int> ExamineAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReader.Load(surroundings.Directory, surroundings.Environment);
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        if (parsed.GetValue(data))
        {
            return await DoctorData.CheckAsync(surroundings, settings.Usable(), path, parsed, cancellationToken);
        }

        var parts = surroundings.PartsFor(LevelOf(parsed));
        if (found.IsGiven(parsed))
        {
            await using var services = Composition.Compose(parts, Readiness.RequireToken(settings.Usable()), path);
            await found.KeepAsync(parsed, services, cancellationToken);
        }

        var depth = parsed.GetValue(probe) ? ExaminationDepth.Probe : ExaminationDepth.Look;
        return Show(parsed, await new DoctorVisit(parts, settings, path).ExamineAsync(depth, cancellationToken));
    }

    private int Show(ParseResult parsed, VisitResult result)
    {
        var diagnosis = result.Diagnosis;
        if (parsed.GetValue(json))
        {
            surroundings.Say(Encoding.UTF8.GetString(
                DiagnosisJson.Render(diagnosis, diagnosis.PortalId, result.StartedAt, result.Took).Span));
        }
        else
        {
            DiagnosisView.Write(surroundings.Output, result);
        }

        return diagnosis.IsTrusted ? ExitCode.Done : ExitCode.Unfinished;
    }

    /// <summary>A point says in words what came back, so the warnings of the log would say it twice.</summary>
    private static LogLevel LevelOf(ParseResult parsed) =>
        parsed.GetValue<bool>(VerbOptions.Verbose) ? LogLevel.Debug : LogLevel.Error;
}
