using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class ProbeTests
{
    private const string ThroughCompany = "POST /crm/associations/{version}/companies/invoices/batch/read";
    private const string Create = "/crm/objects/{version}/invoices/batch/create";

    [Fact]
    public async Task A_probe_keeps_what_it_found_and_leaves_nothing_behind()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        var exit = await account.Machine.RunAsync("doctor", "--probe");

        Assert.Contains(
            "HubSpot refused a second draft with the same key. Seen on 2026-11-16.",
            OneLine(account),
            StringComparison.Ordinal);
        Assert.DoesNotContain(account.World.Invoices, i => !i.Archived);
        Assert.DoesNotContain(account.World.LineItems, l => !l.Archived);
        Assert.Contains(
            "\"name\": \"second-key\",\n      \"value\": \"refused\"", Findings(account), StringComparison.Ordinal);
        Assert.DoesNotContain("FAIL", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, exit);
    }

    [Fact]
    public async Task Without_a_probe_what_was_kept_is_shown()
    {
        await using var account = await EmulatedAccount.StartAsync();
        Keep(account, "draft-lines", "left");

        await account.Machine.RunAsync("doctor");

        Assert.Contains("The lines of a deleted draft stay behind", OneLine(account), StringComparison.Ordinal);
        Assert.Empty(account.World.LineItems);
    }

    [Fact]
    public async Task Where_opening_mails_a_run_that_mails_is_refused_until_it_leaves_that_to_HubSpot()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        var told = await account.Machine.RunAsync("doctor", "--found", "opening-mails=yes");
        var refused = await account.Machine.RunAsync("run");
        var complaint = account.Machine.Error;
        var before = account.World.Invoices.Count;
        account.Machine.Environment["Delivering__Channel"] = "None";
        var billed = await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.Unfinished, ExitCode.NotRun, ExitCode.Done), (told, refused, billed));
        Assert.Contains("every member could get two mails", complaint, StringComparison.Ordinal);
        Assert.Contains("Set Delivering:Channel to None.", complaint, StringComparison.Ordinal);
        Assert.Equal((0, 1), (before, account.World.Invoices.Count));
    }

    [Fact]
    public async Task What_a_person_told_can_be_taken_back()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        await account.Machine.RunAsync("doctor", "--found", "opening-mails=yes");

        await account.Machine.RunAsync("doctor", "--found", "opening-mails=no");
        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Single(account.World.Mails);
    }

    [Theory]
    [InlineData("opening-mail=no")]
    [InlineData("second-key=refused")]
    [InlineData("opening-mails=perhaps")]
    public async Task Only_what_a_person_can_see_can_be_told(string found)
    {
        await using var account = await EmulatedAccount.StartAsync();

        var exit = await account.Machine.RunAsync("doctor", "--found", found);

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains("opening-mails", account.Machine.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf(account)));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("plan")]
    [InlineData("readiness")]
    public async Task Damaged_findings_refuse_a_run_and_say_what_to_do(string verb)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        Keep(account, "second-key", "perhaps");

        var exit = await account.Machine.RunAsync(verb, "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("'perhaps' is no answer to second-key", account.Machine.Error, StringComparison.Ordinal);
        Assert.Contains("or remove it, then run doctor --probe", account.Machine.Error, StringComparison.Ordinal);
        Assert.Empty(account.World.Invoices);
    }

    [Fact]
    public async Task Findings_of_another_account_change_nothing()
    {
        await using var account = await EmulatedAccount.StartAsync(portal: 4242002);
        account.AddProvider();
        Keep(account, "opening-mails", "yes");

        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Single(account.World.Mails);
    }

    [Theory]
    [InlineData(false, "Failed")]
    [InlineData(true, "Invoiced")]
    public async Task A_total_that_comes_late_is_waited_for_as_long_as_it_was_seen_to_take(bool isKnown, string outcome)
    {
        await using var account = await EmulatedAccount.StartAsync(new EmulatorOptions { ZeroBilledReads = 13 });
        account.AddProvider();
        if (isKnown)
        {
            Keep(account, "draft-total-ms", "100");
        }

        await account.Machine.RunAsync("run");

        Assert.Equal(outcome, account.LastRow("outcome"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_dies_after_creating_where_keys_are_not_kept_unique_is_found_through_the_company(
        bool isProbed)
    {
        await using var account = await EmulatedAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced });
        account.AddProvider();
        if (isProbed)
        {
            await account.Machine.RunAsync("doctor", "--probe");
        }

        var last = long.MaxValue;
        account.Faults.Committed = (request, _) =>
        {
            Interlocked.CompareExchange(
                ref last, request.Template == Create ? request.Number : long.MaxValue, long.MaxValue);
            return ValueTask.CompletedTask;
        };
        account.Faults.When(r => r.Template == Create, Fault.Reset(FaultMoment.AfterCommit));
        account.Faults.When(
            r => r.Number > Interlocked.Read(ref last), Fault.Reset(FaultMoment.BeforeCommit), int.MaxValue);
        var died = await account.Machine.RunAsync("run");
        account.Faults.Clear();
        var billed = await account.Machine.RunAsync("run");

        Assert.NotEqual(ExitCode.Done, died);
        Assert.Equal(ExitCode.Done, billed);
        var invoice = Assert.Single(account.World.Invoices, i => !i.Archived);
        Assert.Equal("open", invoice.Status);
        Assert.Equal(isProbed, account.Traffic.ByEndpoint.ContainsKey(ThroughCompany));
    }

    [Fact]
    public async Task What_was_seen_on_one_key_property_says_nothing_of_the_next()
    {
        await using var account = await EmulatedAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced });
        account.AddProvider();
        await account.Machine.RunAsync("doctor", "--probe");
        var probed = OneLine(account);

        account.Machine.Environment["Invoicing__KeyProperty"] = "second_invoice_key";
        await account.Machine.RunAsync("setup", "--apply");
        await account.Machine.RunAsync("doctor");
        var looked = OneLine(account);
        var exit = await account.Machine.RunAsync("run");
        await account.Machine.RunAsync("doctor", "--probe");

        Assert.Contains("HubSpot took a second draft with the same key", probed, StringComparison.Ordinal);
        Assert.Contains(
            "It was seen on membership_invoice_key, and Invoicing:KeyProperty names second_invoice_key by now.",
            looked,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, exit);
        Assert.False(account.Traffic.ByEndpoint.ContainsKey(ThroughCompany));
        Assert.Contains("HubSpot refused a second draft with the same key", OneLine(account), StringComparison.Ordinal);
        Assert.Contains("\"on\": \"second_invoice_key\"", Findings(account), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(", \"on\": \"membership_line_key\"", ExitCode.Done)]
    [InlineData("", ExitCode.NotRun)]
    public async Task A_finding_that_refuses_runs_does_so_until_another_property_is_named_unless_it_may_be_of_that(
        string on, int expected)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        Keep(account, "line-repeat", "another", on);
        var before = await account.Machine.RunAsync("run");

        account.Machine.Environment["Invoicing__LineKeyProperty"] = "second_line_key";
        await account.Machine.RunAsync("setup", "--apply");
        var after = await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.NotRun, expected), (before, after));
    }

    private static string PathOf(EmulatedAccount account) => account.Machine.PathOf("invoicing/findings.json");

    private static string Findings(EmulatedAccount account) => File.ReadAllText(PathOf(account));

    private static string OneLine(EmulatedAccount account) =>
        string.Join(' ', account.Machine.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static void Keep(EmulatedAccount account, string name, string value, string on = "")
    {
        Directory.CreateDirectory(account.Machine.PathOf("invoicing"));
        File.WriteAllText(
            PathOf(account),
            $$"""
            {
              "format": {{(on.Length == 0 ? 1 : 2)}},
              "portal": 4242001,
              "apiVersion": "2026-09",
              "productVersion": "1.0.0",
              "findings": [{ "name": "{{name}}", "value": "{{value}}", "seen": "2026-11-16T12:00:00Z"{{on}} }],
              "probes": []
            }
            """);
    }
}
