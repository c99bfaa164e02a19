using System.Collections.Concurrent;
using System.Text;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>
/// Each single defect is found, named, and gone once the printed fix is carried out; and they make a table.
/// </summary>
public sealed class DefectTests
{
    private const string Passed = "passed";
    private const string Failed = "failed";

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Treated = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. DefectTable.All.Select(d => d.Name)];

    public static TheoryData<string> ToldNames => [.. DefectTable.Told.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_defect_is_found_and_named_and_its_printed_fix_works(string name) => await RowOfAsync(name);

    [Theory]
    [MemberData(nameof(ToldNames))]
    public async Task A_way_of_the_account_that_a_run_copes_with_is_told(string name)
    {
        var said = await WordsOfAsync(DefectTable.Told.Single(d => d.Name == name));

        Assert.NotEqual(await WordsOfAsync(DefectTable.Told.Single(d => d.Name == name) with { Name = "none" }), said);
    }

    [Fact]
    public async Task The_table_of_defects_is_what_the_doctor_really_says()
    {
        var table = new StringBuilder(
            "# Defects that the doctor finds\n\n"
            + "Each row is a test: the account or the machine has this one defect, `doctor` says "
            + "what stands here, the fix is\n"
            + "carried out, and `doctor` is content again.\n\n"
            + "| # | defect | point | what `doctor` says | what it says to do | carried out by |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
        foreach (var (number, defect) in DefectTable.All.Index())
        {
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture, $"| {number + 1} {await RowOfAsync(defect.Name)}\n");
        }

        table.Append(
            "\n`doctor --probe` also tells these, which a run copes with, so that nothing has to be put right:\n\n"
            + "| defect | point | what `doctor` says |\n"
            + "| --- | --- | --- |\n");
        foreach (var told in DefectTable.Told)
        {
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| {told.Name} | {told.Point} | {await WordsOfAsync(told)} |\n");
        }

        table.Append("\nAnd these have no row:\n\n| defect | why |\n| --- | --- |\n");
        foreach (var (name, why) in DefectTable.Elsewhere)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {name} | {why} |\n");
        }

        GoldenFile.Verify("defects.golden.md", table.ToString());
    }

    [Fact]
    public void Every_defect_that_the_emulated_account_can_have_has_a_row_or_a_reason()
    {
        var told = DefectTable.All.Concat(DefectTable.Told).Select(d => d.Name).Concat(DefectTable.Elsewhere.Keys);

        Assert.Empty(AccountDefect.All.Select(d => d.Name).Except(told));
        Assert.Empty(DefectTable.Elsewhere.Keys.Except(AccountDefect.All.Select(d => d.Name)));
    }

    [Fact]
    public async Task Without_a_defect_the_doctor_is_content()
    {
        await using var clinic = await Clinic.OpenAsync(new Defect("none", "none", Passed, Remedy.Admin));

        var found = await clinic.ExamineAsync();

        Assert.True(
            found.Points.All(p => p.Verdict == Passed || p.Id.StartsWith("behaviour.", StringComparison.Ordinal)),
            found.ToString());
    }

    private static Task<string> RowOfAsync(string name) =>
        Treated
            .GetOrAdd(name, n => new Lazy<Task<string>>(() => TreatAsync(DefectTable.All.Single(d => d.Name == n))))
            .Value;

    /// <summary>What a trusted account's point says.</summary>
    private static async Task<string> WordsOfAsync(Defect defect)
    {
        await using var clinic = await Clinic.OpenAsync(defect);

        var found = await clinic.ExamineAsync();

        Assert.True(found.IsTrusted, found.ToString());
        var point = found.Find(defect.Point);
        Assert.Equal(Passed, point?.Verdict);
        return point?.Evidence ?? "";
    }

    private static async Task<string> TreatAsync(Defect defect)
    {
        await using var clinic = await Clinic.OpenAsync(defect);

        var before = await clinic.ExamineAsync();
        var found = before.Find(defect.Point);
        Assert.True(found is not null, $"{defect.Point} is not on the list:\n{before}");
        Assert.True(found.Verdict == defect.Verdict, $"{defect.Point} is {found.Verdict}: {found.Evidence}");
        Assert.Equal(defect.Verdict != Failed, before.IsTrusted);
        Assert.Equal(defect.Verdict == Failed ? ExitCode.Unfinished : ExitCode.Done, before.Exit);
        Assert.NotNull(found.Fix);

        await defect.Fix.CarryOut(clinic, found.Fix);

        var after = await clinic.ExamineAsync();
        Assert.True(after.IsTrusted, after.ToString());
        Assert.True(after.Find(defect.Point) is null or { Verdict: Passed }, after.ToString());
        return $"| {defect.Name} | {found.Id} ({found.Verdict}) | {found.Evidence} | {found.Fix} | {defect.Fix.Name} |";
    }
}
