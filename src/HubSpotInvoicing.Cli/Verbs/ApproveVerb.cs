using System.CommandLine;
using System.Globalization;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Writes into the ledger that a person approves a plan.</summary>
internal sealed class ApproveVerb(Surroundings surroundings)
{
    private readonly Option<PlanHash> plan = VerbOptions.Plan();
    private readonly Option<string> by = OptionOf.NeededText("--by", "NAME", "Who approves it; the ledger keeps it");
    private readonly Option<CompanyId[]> except =
        OptionOf.Many("--except", "ID", "Leave this company out", CompanyId.Parse);

    private readonly Option<string?> note = OptionOf.Text("--note", "TEXT", "What the ledger keeps with it");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "approve", "Approve a plan, so that apply invoices it", "approve --plan HASH --by treasurer --except 9011")
        {
            plan,
            by,
            except,
            note,
            folder,
        };
        except.AllowMultipleArgumentsPerToken = true;
        verb.SetAction(ApproveAsync);
        return verb;
    }

    private async Task<int> ApproveAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var wish = new ApprovalWish
        {
            Plan = parsed.GetRequiredValue(plan),
            By = parsed.GetRequiredValue(by),
            Except = parsed.GetValue(except) ?? [],
            Note = parsed.GetValue(note)?.Trim() ?? "",
        };
        var approved = await services.GetRequiredService<PlanApproval>().ApproveAsync(wish, cancellationToken);

        surroundings.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Approved {approved.Invoices:N0} {Noun(approved.Invoices)} for {approved.Plan.Terms.Period}, "
                + $"{approved.Total}, by {wish.By}."));
        surroundings.Say(NextStep(approved));
        return ExitCode.Done;
    }

    private static string Noun(int invoices) => invoices == 1 ? "invoice" : "invoices";

    private static string NextStep(ApprovalRecord approved) => approved.IsEnough
        ? $"Invoice them: {Verb.Program} apply --plan {approved.Plan.Hash}"
        : $"Somebody else has to approve it too: {Verb.Program} approve --plan {approved.Plan.Hash} --by NAME";
}
