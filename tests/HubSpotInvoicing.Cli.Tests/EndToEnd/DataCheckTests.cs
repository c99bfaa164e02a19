using System.Globalization;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed partial class DataCheckTests
{
    [Fact]
    public async Task The_whole_membership_is_summed_up_and_what_to_fix_is_listed()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);

        var exit = await account.Machine.RunAsync("doctor", "--data");

        Assert.Equal(ExitCode.Unfinished, exit);
        GoldenFile.Verify("data-check.golden.txt", Masked(account.Machine));
        var rows = Documents.Rows(Documents.Find(account.Machine, "data-check.csv"));
        Assert.Contains(
            rows, r => r["company_id"] == "9010000046" && r["suggestion"] == "Write 5000000, if that is meant.");
        Assert.Equal(rows.Select(Company).Order(), rows.Select(Company));
    }

    [Fact]
    public async Task The_months_are_those_of_the_forecast_to_the_cent()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        await account.Machine.RunAsync("run", "--company", "9010000001", "--company", "9010000002");
        await account.Machine.RunAsync("forecast");
        var forecast = TableOf(account.Machine.Output);
        account.Machine.Clear();

        await account.Machine.RunAsync("doctor", "--data");

        Assert.Equal(17, forecast.Count);
        Assert.Equal(forecast, TableOf(account.Machine.Output));
    }

    [Fact]
    public async Task Everybody_who_would_be_rejected_in_a_month_has_every_reason_in_the_list()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        await account.Machine.RunAsync("forecast");
        var rejected = Documents.Rows(Documents.Find(account.Machine, "forecast.csv"))
            .Where(r => r["outcome"] == "Rejected")
            .SelectMany(r => r["reasons"].Split(';').Select(reason => (r["company_id"], reason)))
            .ToHashSet();

        await account.Machine.RunAsync("doctor", "--data");

        var listed = Documents.Rows(Documents.Find(account.Machine, "data-check.csv"))
            .Where(r => r["effect"] == "Rejected")
            .Select(r => (r["company_id"], r["problem"]))
            .ToHashSet();
        Assert.NotEmpty(rejected);
        Assert.Subset(listed, rejected);
    }

    [Fact]
    public async Task A_membership_that_can_be_billed_ends_with_0_and_leaves_HubSpot_alone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.AddProvider(renewal: "2020-01-01");

        var exit = await account.Machine.RunAsync("doctor", "--data");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(
            "2 companies read; 0 of 1 who renew would be rejected.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Empty(account.World.Invoices);
        Assert.False(Directory.Exists(account.Machine.PathOf("invoicing/ledger")));
    }

    [Fact]
    public async Task An_empty_account_is_told_as_such()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var exit = await account.Machine.RunAsync("doctor", "--data");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("0 companies read", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_watches_the_reading_hears_how_many_there_are_in_all()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 300);

        await account.Machine.RunAsync("doctor", "--data");

        Assert.StartsWith("Fetching: 200 of 375 companies", account.Machine.Error, StringComparison.Ordinal);
    }

    private static long Company(IReadOnlyDictionary<string, string> row) =>
        long.Parse(row["company_id"], CultureInfo.InvariantCulture);

    /// <summary>The lines of the table of months, without the spaces that align them.</summary>
    private static List<string> TableOf(string output) =>
    [
        .. output.Split('\n')
            .SkipWhile(line => !line.StartsWith("  month ", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("  no renewal", StringComparison.Ordinal)
                && !line.StartsWith("Requests", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0),
    ];

    private static string Masked(Machine machine) =>
        RunName().Replace(machine.Output.Replace(machine.Folder, "…", StringComparison.Ordinal), "RUN");

    [GeneratedRegex("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{6}")]
    private static partial Regex RunName();
}
