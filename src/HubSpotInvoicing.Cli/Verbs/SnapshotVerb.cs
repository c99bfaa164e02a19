using System.CommandLine;
using System.Globalization;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Copies what a run reads of the account into a file, without the names and addresses of people.</summary>
internal sealed class SnapshotVerb(Surroundings surroundings)
{
    private const int SecretBytes = 32;

    private readonly Option<string> file =
        OptionOf.NeededText("--out", "FILE", "The file to write; it must not be there yet");

    private readonly Option<bool> keepNames = new("--keep-names")
    {
        Description = "Keep the real names and e-mail addresses",
    };

    public Verb Create()
    {
        var verb = new Verb(
            "snapshot", "Copy the account's data, names replaced, to rehearse on", "snapshot --out account.jsonl")
        {
            file,
            keepNames,
        };
        verb.SetAction(CopyAsync);
        return verb;
    }

    private async Task<int> CopyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var name = parsed.GetRequiredValue(file);
        var target = NewFile.At(surroundings.PathOf(name));
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)),
            settings,
            surroundings.PathOf(VerbOptions.DefaultFolder));
        var copier = services.GetRequiredService<IAccountCopier>();
        IPeopleInCopy people = parsed.GetValue(keepNames)
            ? new RealPeople()
            : new StandIns(surroundings.SecretBytes(SecretBytes));
        var copy = await target.WriteAsync(stream => copier.CopyAsync(stream, people, cancellationToken));

        Tell(copy, name, people);
        return ExitCode.Done;
    }

    private void Tell(AccountCopy copy, string name, IPeopleInCopy people)
    {
        surroundings.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Account {copy.PortalId}: {copy.Companies:N0} companies, {copy.Contacts:N0} contacts, ")
            + string.Create(CultureInfo.InvariantCulture, $"{copy.Invoices ?? 0:N0} invoices."));
        surroundings.Say(people.AreReal
            ? "Names and addresses are the real ones: keep the file as you keep the account."
            : "Names and addresses are stand-ins; amounts, dates and ids are the real ones.");
        if (copy.Invoices is null)
        {
            surroundings.Say("Invoices are missing: the token lacks the scope crm.objects.invoices.read.");
        }

        surroundings.Say($"Rehearse on it with: {Verb.Program} emulator --port 8088 --data {name}");
    }
}
