using System.Collections.Concurrent;
using System.Text;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>Each single defect is found, named, and gone once the printed fix is carried out; and they make a table.</summary>
public sealed class DefectTests
{
    private const string Passed = "passed";
    private const string Failed = "failed";

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Treated = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. DefectTable.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_defect_is_found_and_named_and_its_printed_fix_works(string name) => await RowOfAsync(name);

    [Fact]
    public async Task The_table_of_defects_is_what_the_doctor_really_says()
    {
        var table = new StringBuilder(
            "# Defects that the doctor finds\n\n"
            + "Each row is a test: the account or the machine has this one defect, `doctor` says what stands here, the fix is\n"
            + "carried out, and `doctor` is content again.\n\n"
            + "| # | defect | point | what `doctor` says | what it says to do | carried out by |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
        foreach (var (number, defect) in DefectTable.All.Index())
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {number + 1} {await RowOfAsync(defect.Name)}\n");
        }

        GoldenFile.Verify("defects.golden.md", table.ToString());
    }

    [Fact]
    public void Every_defect_that_the_emulated_account_can_have_has_a_row_or_a_reason()
    {
        var told = DefectTable.All.Select(d => d.Name).Concat(DefectTable.Elsewhere.Keys);

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
        Treated.GetOrAdd(name, n => new Lazy<Task<string>>(() => TreatAsync(DefectTable.All.Single(d => d.Name == n)))).Value;

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
