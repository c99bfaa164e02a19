namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class TroubleTests
{
    [Theory]
    [InlineData("HubSpot__AccessToken", "pat-wrong-4711", "token")]
    [InlineData("HubSpot__PortalId", "99", "portal 99")]
    [InlineData("HubSpot__BaseUrl", "http://127.0.0.1:1", "cannot be reached at http://127.0.0.1:1")]
    public async Task An_account_that_cannot_be_used_is_told_in_plain_words(
        string variable, string value, string message)
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 1);
        account.Machine.Environment[variable] = value;

        var exit = await account.Machine.RunAsync("run");

        AssertToldPlainly(account.Machine, exit, message);
        Assert.DoesNotContain("4711", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_and_is_not_HubSpot_is_told_in_plain_words()
    {
        await using var other = new AnotherServer();
        await using var account = await EmulatedAccount.StartAsync();
        account.Machine.Environment["HubSpot__BaseUrl"] = other.Address;

        var exit = await account.Machine.RunAsync("run");

        AssertToldPlainly(account.Machine, exit, "is not HubSpot");
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_told_before_anything_is_billed()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 1);
        account.Machine.Write("taken", "");

        var exit = await account.Machine.RunAsync("run", "--out", "taken");

        AssertToldPlainly(account.Machine, exit, "taken");
        Assert.Empty(account.World.Invoices);
    }

    [Fact]
    public async Task A_damaged_ledger_is_told_and_nothing_is_billed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        await account.Machine.RunAsync("run");
        var segment = Directory
            .GetFiles(account.Machine.PathOf("invoicing/ledger/2026-11"), "*.json*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        await File.AppendAllTextAsync(segment, "x", TestContext.Current.CancellationToken);
        account.AddProvider();
        account.Machine.Clear();

        var exit = await account.Machine.RunAsync("run");

        AssertToldPlainly(account.Machine, exit, "is damaged");
        Assert.Single(account.World.Invoices);
    }

    [Theory]
    [InlineData("{\n  \"books\": 1,,\n}", "book.json, line 2")]
    [InlineData(null, "The price book 'book.json' cannot be read")]
    public async Task A_broken_price_book_is_told_before_the_first_call(string? content, string message)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Machine.Environment["Pricing__Book"] = "book.json";
        if (content is not null)
        {
            account.Machine.Write("book.json", content);
        }

        var exit = await account.Machine.RunAsync("run");

        AssertToldPlainly(account.Machine, exit, message);
        Assert.Equal(0, account.Calls);
    }

    private static void AssertToldPlainly(Machine machine, int exit, string message)
    {
        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(message, machine.Error, StringComparison.Ordinal);
        Assert.Contains("what to do: ", machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tells of a bug", machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", machine.Error, StringComparison.Ordinal);
    }
}
