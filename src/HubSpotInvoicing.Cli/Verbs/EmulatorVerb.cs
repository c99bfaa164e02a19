using System.CommandLine;
using System.CommandLine.Parsing;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Serves an embedded HubSpot until it is told to end.</summary>
internal sealed class EmulatorVerb(Surroundings surroundings)
{
    private const int PortMax = 65_535;
    private const int LatencyMsMax = 60_000;
    private const int SearchLagMsMax = 600_000;
    private const string RehearsalFolder = "invoicing/rehearsal";

    private readonly Option<int?> port = OptionOf.Number("--port", "Port on 127.0.0.1; 0 takes a free one", 0, PortMax);
    private readonly Option<int?> companies = VerbOptions.Companies();
    private readonly Option<int?> seed = VerbOptions.Seed();
    private readonly Option<AccountTier?> tier = VerbOptions.Tier();
    private readonly Option<int?> latency =
        OptionOf.Number("--latency-ms", "Wait before each answer [default: 0]", 0, LatencyMsMax);
    private readonly Option<int?> searchLag =
        OptionOf.Number("--search-lag-ms", "How far search trails behind [default: 0]", 0, SearchLagMsMax);
    private readonly Option<BillingPeriod?> period =
        VerbOptions.Period("Month around which members renew [default: this month]");
    private readonly Option<bool> bare = new("--bare")
    {
        Description = "Begin as HubSpot hands an account out; members come once setup has made properties for them",
    };

    private readonly Option<AccountDefect[]> defects = OptionOf
        .Many("--defect", "NAME", "What is missing or wrong in the account, such as token-revoked", ReadDefect)
        .WithClosedValues(AccountDefect.All.Select(d => d.Name));

    private readonly Option<string?> state =
        OptionOf.Text("--state", "FILE", "Journal that a later start continues from");
    private readonly Option<string?> data =
        OptionOf.Text("--data", "FILE", "Serve this snapshot of an account instead of made-up members");
    private readonly Option<string?> mail =
        OptionOf.Text("--mail", "DIR", "Folder for the mails it accepts");

    public Verb Create()
    {
        port.Required = true;
        var verb = new Verb(
            "emulator", "Serve an embedded HubSpot to run against", "emulator --port 8088 --companies 500 --tier pro")
        {
            port,
            companies,
            seed,
            tier,
            latency,
            searchLag,
            period,
            bare,
            defects,
            state,
            data,
            mail,
        };
        verb.Validators.Add(MadeUpAndReal);
        verb.SetAction(ServeAsync);
        return verb;
    }

    private void MadeUpAndReal(CommandResult result)
    {
        Option[] ofMadeUp = [companies, seed, period, bare, defects];
        if (result.GetResult(data) is not null
            && ofMadeUp.FirstOrDefault(o => result.GetResult(o) is not null) is { } other)
        {
            result.AddError($"{other.Name} is for made-up members, and --data brings its own.");
        }
    }

    private async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = OptionsOf(parsed);
        await using var emulator = await HubSpotEmulator.StartAsync(options, cancellationToken);
        var month = EmbeddedAccount.MonthAt(surroundings.Clock, emulator.Options.TimeZone);
        if (options.DataFile is null)
        {
            Introduce(emulator);
        }
        else
        {
            IntroduceCopy(emulator, month.AddMonths(1));
        }

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, surroundings.Clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            surroundings.Say("Ended.");
        }

        return ExitCode.Done;
    }

    private EmulatorOptions OptionsOf(ParseResult parsed)
    {
        var standard = new EmulatorOptions();
        var month = parsed.GetValue(period) ?? EmbeddedAccount.MonthAt(surroundings.Clock, standard.TimeZone);
        return standard with
        {
            Port = parsed.GetValue(port) ?? 0,
            Companies = parsed.GetValue(companies) ?? VerbOptions.DefaultCompanies,
            Seed = parsed.GetValue(seed) ?? VerbOptions.DefaultSeed,
            Tier = parsed.GetValue(tier) ?? AccountTier.None,
            Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency) ?? 0),
            SearchLag = TimeSpan.FromMilliseconds(parsed.GetValue(searchLag) ?? 0),
            AnchorPeriod = month.ToString(),
            Bare = parsed.GetValue(bare),
            Defects = parsed.GetValue(defects) ?? [],
            StateFile = PathOf(parsed.GetValue(state)),
            DataFile = PathOf(parsed.GetValue(data)),
            MailDirectory = PathOf(parsed.GetValue(mail)),
            TimeProvider = surroundings.Clock,
        };
    }

    private static AccountDefect ReadDefect(string text)
    {
        if (AccountDefect.Find(text) is { } defect)
        {
            return defect;
        }

        var names = AccountDefect.All.Select(d => d.Name).Order(StringComparer.Ordinal).ToList();
        throw new FormatException(NearestName.Of(text, names) is { } nearest
            ? $"there is no defect '{text}'. Did you mean {nearest}?"
            : $"there is no defect '{text}'; expected one of {string.Join(", ", names)}.");
    }

    private string? PathOf(string? path) => path is null ? null : surroundings.PathOf(path);

    private void Introduce(HubSpotEmulator emulator)
    {
        var world = emulator.World;
        SayWhere(emulator);
        surroundings.Say(
            $"{world.GeneratedCompanies} companies renew in {world.AnchorPeriod}, "
            + $"seed {world.Seed}, tier {emulator.Options.Tier}");
        foreach (var defect in emulator.Defects)
        {
            surroundings.Say($"Wrong on purpose: {defect.Name}. {defect.Summary}");
        }

        if (emulator.Options.Bare && world.Companies.Count == 0)
        {
            surroundings.Say("It is bare: the companies come once it has the properties for them.");
            SayHow(emulator, "setup --apply", []);
            return;
        }

        SayHow(emulator, $"run --period {world.AnchorPeriod}", []);
    }

    /// <summary>A rehearsal must not write into the ledger of the real account, wherever that is.</summary>
    private void IntroduceCopy(HubSpotEmulator emulator, BillingPeriod next)
    {
        SayWhere(emulator);
        surroundings.Say($"{emulator.World.Companies.Count} companies of a snapshot, tier {emulator.Options.Tier}");
        SayHow(
            emulator,
            $"run --period {next} --out {RehearsalFolder}",
            [("Delivering__Channel", "HubSpot"), ("Mail__Channel", "File"), .. RehearsalPlace()]);
    }

    private IEnumerable<(string Name, string Value)> RehearsalPlace()
    {
        var storage = SettingsReader.Load(surroundings.Directory, surroundings.Environment).Settings.Storage;
        return storage.Bucket.Length == 0
            ? []
            : [("Storage__Prefix", $"{storage.Prefix.TrimEnd('/')}/rehearsal".TrimStart('/'))];
    }

    private void SayWhere(HubSpotEmulator emulator) => surroundings.Say(
        $"HubSpot emulator at {EmbeddedAccount.AddressOf(emulator)}, account {emulator.Options.PortalId}");

    private void SayHow(HubSpotEmulator emulator, string command, IEnumerable<(string Name, string Value)> more)
    {
        surroundings.Say("To run against it:");
        foreach (var (name, value) in EmbeddedAccount.VariablesFor(emulator, emulator.Options).Concat(more))
        {
            surroundings.Say(OperatingSystem.IsWindows() ? $"  $env:{name} = '{value}'" : $"  export {name}={value}");
        }

        surroundings.Say($"  {Verb.Program} {command}");
        surroundings.Say("Ctrl-C ends it.");
        surroundings.Lines.Flush();
    }
}
