namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class DemoTests
{
    [Fact]
    public async Task The_second_demo_bills_nobody_twice()
    {
        using var machine = new Machine();

        var first = await machine.RunAsync("demo", "--companies", "12");
        Assert.Contains("12 of 12 companies invoiced", machine.Output, StringComparison.Ordinal);
        machine.Clear();
        var second = await machine.RunAsync("demo", "--companies", "12");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first, second));
        Assert.Contains(
            "Everything is already invoiced; nothing was billed.", machine.Output, StringComparison.Ordinal);
        Assert.Equal(12, Directory.GetFiles(machine.PathOf("invoicing/demo/mail"), "*.eml").Length);
    }

    [Fact]
    public async Task The_demo_uses_none_of_the_users_settings()
    {
        using var machine = new Machine();
        machine.Write("appsettings.json", "{ broken");
        machine.Environment["HubSpot__BaseUrl"] = "http://127.0.0.1:1";
        machine.Environment["HubSpot__AccessToken"] = "pat-real";
        machine.Environment["HubSpot__PortalId"] = "1";
        machine.Environment["Delivering__Channel"] = "None";

        var exit = await machine.RunAsync("demo", "--companies", "2");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("account 4242001", machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_bills_the_month_that_it_is_in_the_accounts_zone()
    {
        using var machine = new Machine
        {
            Clock = new ShiftedClock(new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero)),
        };

        await machine.RunAsync("demo", "--companies", "1");

        Assert.Contains("renew in 2026-11", machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_that_is_gone_on_with_keeps_its_month_and_its_members()
    {
        using var november = new Machine();
        await november.RunAsync("demo", "--companies", "2", "--out", "d");
        using var january = new Machine
        {
            Clock = new ShiftedClock(new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero)),
        };

        var exit = await january.RunAsync("demo", "--companies", "7", "--out", november.PathOf("d"));

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("2 made-up companies renew in 2026-11", january.Output, StringComparison.Ordinal);
        Assert.Contains("already holds this demo", january.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_in_a_place_that_is_a_file_is_told_in_plain_words()
    {
        using var machine = new Machine();
        machine.Write("taken", "");

        var exit = await machine.RunAsync("demo", "--out", "taken");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.StartsWith("error: ", machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_was_tampered_with_is_told_in_plain_words()
    {
        using var machine = new Machine();
        Directory.CreateDirectory(machine.PathOf("invoicing/demo"));
        machine.Write("invoicing/demo/hubspot.jsonl", "not a journal\n");

        var exit = await machine.RunAsync("demo");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("state file", machine.Error, StringComparison.Ordinal);
    }
}
