using System.CommandLine;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Bills a month of a made-up association in an embedded HubSpot; no account is touched.</summary>
internal sealed class DemoVerb(Surroundings surroundings)
{
    private const string DefaultFolder = "invoicing/demo";
    private const string StateFile = "hubspot.jsonl";
    private const string MailFolder = "mail";
    private const int MonthsBefore = 3;

    // Enough to see the stages pass, little enough not to wait for them.
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    private readonly Option<int?> companies = VerbOptions.Companies();
    private readonly Option<int?> seed = VerbOptions.Seed();
    private readonly Filters filters = new();
    private readonly Option<string?> folder = VerbOptions.Out(DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "demo", "Bill a made-up month in an embedded HubSpot; touches no account", "demo --companies 300 --seed 1")
        {
            companies,
            seed,
            folder,
        };
        filters.AddTo(verb);
        verb.SetAction(DemonstrateAsync);
        return verb;
    }

    private async Task<int> DemonstrateAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var place = parsed.GetValue(folder) ?? DefaultFolder;
        var path = surroundings.PathOf(place);
        Directory.CreateDirectory(path);
        var options = OptionsOf(parsed, path);
        await using var emulator = await HubSpotEmulator.StartAsync(options, cancellationToken);
        Introduce(parsed, emulator.World, place);

        var period = BillingPeriod.Parse(emulator.World.AnchorPeriod);
        var settings = EmbeddedAccount.ProductSettingsFor(emulator, options);
        settings.Fetching.FirstPeriod = period.AddMonths(-MonthsBefore).ToString();
        settings.Mail.Channel = MailChannel.File;
        var billing = new Billing(surroundings, settings, place, VerbOptions.LevelOf(parsed))
        {
            MailFolder = Path.Combine(path, MailFolder),
        };
        var exit = await billing.RunAsync(filters.RequestOf(parsed, period, RunMode.Run), cancellationToken);
        Conclude(place);
        return exit;
    }

    private EmulatorOptions OptionsOf(ParseResult parsed, string path)
    {
        var standard = new EmulatorOptions();
        return standard with
        {
            Companies = parsed.GetValue(companies) ?? VerbOptions.DefaultCompanies,
            Seed = parsed.GetValue(seed) ?? VerbOptions.DefaultSeed,
            // The first thing that a user sees should end well; what fails is shown by the verb emulator.
            Edges = MembershipEdges.WithoutFailures,
            AnchorPeriod = EmbeddedAccount.MonthAt(surroundings.Clock, standard.TimeZone).ToString(),
            Tier = AccountTier.Pro,
            Latency = Latency,
            StateFile = Path.Combine(path, StateFile),
            MailDirectory = Path.Combine(path, MailFolder),
            TimeProvider = surroundings.Clock,
        };
    }

    private void Introduce(ParseResult parsed, World world, string place)
    {
        surroundings.Say(
            $"Demo: {world.GeneratedCompanies} made-up companies renew in {world.AnchorPeriod} (seed {world.Seed}); "
            + "no HubSpot account is touched.");
        if (Differs(parsed.GetValue(companies), world.GeneratedCompanies) || Differs(parsed.GetValue(seed), world.Seed))
        {
            surroundings.Error.WriteLine(
                $"note: {place} already holds this demo and goes on with it; choose another --out for a new one.");
        }
    }

    private void Conclude(string place)
    {
        surroundings.Say("");
        surroundings.Say("This was a demo. Start it again to see that nobody is billed twice, or go on by hand with");
        surroundings.Say(
            $"  {Verb.Program} emulator --port 8088 --state {place}/{StateFile} --mail {place}/{MailFolder}");
        surroundings.Say($"and the other verbs with --out {place}, in another window.");
    }

    private static bool Differs(int? asked, int present) => asked is { } value && value != present;
}
