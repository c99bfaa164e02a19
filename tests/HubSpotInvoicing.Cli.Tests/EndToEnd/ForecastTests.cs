using System.Text.Json;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class ForecastTests
{
    private static readonly string[] Months = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02"];

    [Fact]
    public async Task A_month_of_the_forecast_equals_the_plan_of_that_month_row_by_row_and_to_the_cent()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);

        var exit = await account.Machine.RunAsync("forecast", "--from", "2026-09", "--months", "6");

        Assert.Equal(ExitCode.Done, exit);
        var rows = Documents.Rows(Documents.Find(account.Machine, "forecast.csv"));
        var forecast = Json(Documents.Find(account.Machine, "forecast.json")).GetProperty("months");
        foreach (var (index, month) in Months.Index())
        {
            await account.Machine.RunAsync("plan", "--period", month, "--out", month);
            var planned = Documents.Rows(Documents.Find(account.Machine, "plan.csv", month));
            var plan = Json(Documents.Find(account.Machine, "plan.json", month));
            Assert.Equal(planned.Select(Content), rows.Where(r => r["period"] == month).Select(Content));
            Assert.Equal(month, forecast[index].GetProperty("period").GetString());
            Assert.Equal(Text(plan, "found"), Text(forecast[index], "found"));
            Assert.Equal(Amounts(plan), Amounts(forecast[index]));
        }
    }

    [Fact]
    public async Task What_was_invoiced_or_released_before_is_foreseen_as_such()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var held = Text(account.AddHeld());
        account.AddProvider();
        await account.Machine.RunAsync("run");
        await account.Machine.RunAsync(
            "release", "--company", held, "--period", "2026-11", "--amount", "1500", "--by", "treasurer");

        await account.Machine.RunAsync("forecast", "--months", "1");

        var rows = Documents.Rows(Documents.Find(account.Machine, "forecast.csv"));
        Assert.Equal(["Invoiced", "AlreadyInvoiced"], rows.Select(r => r["outcome"]));
    }

    [Fact]
    public async Task A_forecast_writes_nothing_to_HubSpot_or_the_ledger()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 8);
        account.AddProvider();
        await account.Machine.RunAsync("run", "--company", "9010000001");
        var (ledger, invoices) = (account.Ledger(), account.World.Invoices.Count);

        await account.Machine.RunAsync("forecast");

        Assert.Equal(ledger, account.Ledger());
        Assert.Equal(invoices, account.World.Invoices.Count);
    }

    [Fact]
    public async Task Without_a_first_month_it_begins_with_this_one_and_goes_a_year()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider(renewal: "2026-12-31");

        var exit = await account.Machine.RunAsync("forecast");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("2026-11 to 2027-10", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains(
            "1 of 1 renewals would be invoiced, USD 1,250.00", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_table_leaves_out_is_told_beneath_it()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 300);

        await account.Machine.RunAsync("forecast", "--months", "1");

        Assert.Matches(
            $"(?m)^  {EmulatedAccount.Period} +300 +272 +USD [0-9,.]+ +1 +6 +20 *$", account.Machine.Output);
        Assert.Contains(
            $"{EmulatedAccount.Period}: for 1 more an invoice is there that cannot be carried on;",
            account.Machine.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_read_in_one_pass()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 100);

        await account.Machine.RunAsync("forecast", "--from", "2026-09", "--months", "12");

        // Account, keys, properties, labels; one search page, one page of links, two batches of contacts, two of keys.
        Assert.InRange(account.Calls, 8, 16);
    }

    [Fact]
    public async Task Months_before_the_price_book_are_refused()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var exit = await account.Machine.RunAsync("forecast", "--from", "2025-11", "--months", "3");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("There are no prices for 2025-11", account.Machine.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Content(IReadOnlyDictionary<string, string> row) =>
        row.Where(cell => cell.Key is not ("run_id" or "plan_hash")).ToDictionary();

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    private static string Text(JsonElement json, string name) => JsonSerializer.Serialize(json.GetProperty(name));

    private static IEnumerable<(string Outcome, string Total)> Amounts(JsonElement json) => json.GetProperty("outcomes")
        .EnumerateObject()
        .Select(o => (o.Name.ToUpperInvariant(), JsonSerializer.Serialize(o.Value)));

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
