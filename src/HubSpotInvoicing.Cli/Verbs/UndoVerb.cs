using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Lists what a run billed and can still be taken back; takes it back when told to.</summary>
internal sealed class UndoVerb(Surroundings surroundings)
{
    private readonly Option<RunId> run = OptionOf.Needed("--run", "ID", "The run, as its report names it", RunId.Parse);
    private readonly Option<bool> apply = new("--apply") { Description = "Do it; without, it is only listed" };
    private readonly Option<string?> by = OptionOf.Text("--by", "NAME", "Who takes it back; the ledger keeps it");
    private readonly Option<string?> reason = OptionOf.Text("--reason", "TEXT", "Why; the ledger keeps it");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "undo",
            "Take back what a run billed: its drafts by itself, the rest with a person's help",
            "undo --run 20261116T120000Z-0000a1 --by treasurer --reason \"wrong price book\" --apply")
        {
            run,
            apply,
            by,
            reason,
            folder,
        };
        verb.SetAction(UndoAsync);
        return verb;
    }

    private async Task<int> UndoAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var undo = services.GetRequiredService<RunUndo>();
        var order = new UndoOrder(
            parsed.GetRequiredValue(run), parsed.GetValue(by)?.Trim() ?? "", parsed.GetValue(reason)?.Trim() ?? "");
        if (!parsed.GetValue(apply))
        {
            UndoView.Write(surroundings.Lines, order.Run, await undo.ListAsync(order.Run, cancellationToken));
            surroundings.Say("\nNothing was changed. Do it with --apply.");
            return ExitCode.Done;
        }

        var rows = await undo.ApplyAsync(order, cancellationToken);
        UndoView.Write(surroundings.Lines, order.Run, rows);
        return rows.Any(row => row.Fate is UndoFate.NotDeleted or UndoFate.Owned) ? ExitCode.Unfinished : ExitCode.Done;
    }
}
