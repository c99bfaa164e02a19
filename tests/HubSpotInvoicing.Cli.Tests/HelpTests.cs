using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Cli.Help;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli;

public sealed partial class HelpTests
{
    private const string Hash = "c08656a6b46f316001c378d3d8fea83ef2574b523bc6bf09ec94f2e83140d1f1";

    public static TheoryData<string> Verbs
    {
        get
        {
            using var machine = new Machine();
            return [.. NamesUnder(RootVerb.Create(machine.Surroundings))];
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_says_in_80_columns_what_it_never_does_and_how_it_is_called(string verb)
    {
        var help = await HelpOfAsync(verb);

        Assert.Matches(@"(?i)\b(never|nothing|nobody|cannot|only reads)\b", Flat(help));
        Assert.Contains($"\nExamples:\n  hubspot-invoicing {verb}", help, StringComparison.Ordinal);
        Assert.All(help.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_has_a_guide(string verb)
    {
        var guide = Guide.Of(verb);

        Assert.NotNull(guide);
        Assert.Contains(Flat(guide.About), Flat(await HelpOfAsync(verb)), StringComparison.Ordinal);
        Assert.True(guide.Rest.Count > 0 || verb is "version" or "ledger", "It does not say what to do next.");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_examples_of_every_verb_are_understood(string verb)
    {
        using var machine = new Machine();

        foreach (var example in await ExamplesOfAsync(verb))
        {
            var words = CommandLineParser
                .SplitCommandLine(example.Replace("HASH", Hash, StringComparison.Ordinal))
                .Skip(1);
            var parsed = RootVerb.Create(machine.Surroundings).Parse([.. words]);

            Assert.True(UsageComplaint.Of(parsed) is null, $"{example}: {UsageComplaint.Of(parsed)?.Problem}");
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_command_that_a_guide_names_exists(string verb)
    {
        var verbs = Verbs.Select(v => v.Data.Split(' ')[0]).ToHashSet();

        var named = NamedVerb().Matches(await HelpOfAsync(verb)).Select(m => m.Groups[1].Value);

        Assert.Superset(named.ToHashSet(), verbs);
    }

    [Fact]
    public async Task The_program_shows_its_verbs_by_what_a_person_wants()
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync("--help");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Empty(machine.Error);
        GoldenFile.Verify("help.golden.txt", machine.Output);
        Assert.DoesNotContain("\nMore:", machine.Output, StringComparison.Ordinal);
        Assert.All(machine.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_program_lists_every_verb_once(string verb)
    {
        using var machine = new Machine();

        await machine.RunAsync("--help");

        Assert.Single(Regex.Matches(machine.Output, $"^  {Regex.Escape(verb.Split(' ')[0])} ", RegexOptions.Multiline));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("resolve")]
    [InlineData("ledger")]
    public async Task A_verbs_help_looks_as_it_was_approved(string verb) =>
        GoldenFile.Verify($"help-{verb}.golden.txt", await HelpOfAsync(verb));

    private static IEnumerable<string> NamesUnder(Command command) => command.Subcommands.SelectMany(
        c => NamesUnder(c).Select(name => $"{c.Name} {name}").Prepend(c.Name));

    private static async Task<string> HelpOfAsync(string verb)
    {
        using var machine = new Machine();
        var exit = await machine.RunAsync([.. verb.Split(' '), "--help"]);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Empty(machine.Error);
        return machine.Output;
    }

    private static async Task<IReadOnlyList<string>> ExamplesOfAsync(string verb)
    {
        var block = (await HelpOfAsync(verb)).Split("\nExamples:\n")[1].Split("\n\n")[0];
        return
        [
            .. block
                .Replace("\\\n", "", StringComparison.Ordinal)
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where(line =>
                    line.StartsWith(Verb.Program, StringComparison.Ordinal)
                    && !line.Contains('|', StringComparison.Ordinal)),
        ];
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("hubspot-invoicing ([a-z][a-z-]*)")]
    private static partial Regex NamedVerb();
}
