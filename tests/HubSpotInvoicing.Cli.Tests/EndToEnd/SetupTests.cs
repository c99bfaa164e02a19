using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class SetupTests
{
    private const string File = "appsettings.json";

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_writes_nothing()
    {
        await using var account = await StartAsync();

        var exit = await account.Machine.RunAsync("setup");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Empty(account.Machine.Error);
        Assert.Empty(Directory.GetFileSystemEntries(account.Machine.Folder));
        Assert.Empty(account.World.Products);
        GoldenFile.Verify(
            "setup.golden.txt",
            account.Machine.Output.Replace(account.Machine.Folder, "FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Applied_it_creates_them_and_the_settings_and_the_second_time_nothing()
    {
        await using var account = await StartAsync();

        var first = await account.Machine.RunAsync("setup", "--apply");
        var settings = await ReadAsync(account.Machine);
        account.Machine.Clear();
        var second = await account.Machine.RunAsync("setup", "--apply");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first, second));
        Assert.Contains(
            "0 created, 23 left alone, 0 differ, 0 failed.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("is there and left alone.", account.Machine.Output, StringComparison.Ordinal);
        Assert.EndsWith("Next: hubspot-invoicing doctor\n", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(settings, await ReadAsync(account.Machine));
        Assert.Equal(8, account.World.Products.Count);
    }

    [Fact]
    public async Task A_bare_account_can_be_billed_after_it()
    {
        await using var account = await StartAsync();
        Assert.Equal(ExitCode.NotRun, await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period));

        await account.Machine.RunAsync("setup", "--apply");
        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Done, exit);
        Assert.NotEmpty(account.World.Invoices);
        Assert.All(account.World.LineItems, line => Assert.NotEmpty(line["hs_sku"] ?? ""));
    }

    [Fact]
    public async Task The_settings_that_it_writes_are_read_back_and_hold_no_token()
    {
        await using var account = await StartAsync();

        await account.Machine.RunAsync("setup", "--apply");

        var loaded = SettingsReader.Load(account.Machine.Folder, new Dictionary<string, string>());
        Assert.Empty(loaded.Problems);
        Assert.Equal(
            ["HubSpot:PortalId = 4242001", "HubSpot:Tier = Pro"],
            loaded.Values.Where(v => v.Origin == File).Select(v => $"{v.Setting.Key} = {v.Text}"));
        Assert.DoesNotContain(
            account.Machine.Environment["HubSpot__AccessToken"],
            await ReadAsync(account.Machine),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_there_stays_as_it_is_and_what_it_lacks_is_named()
    {
        await using var account = await StartAsync();
        account.Machine.Write(File, """{ "Fetching": { "MissedMonths": 2 }, "Pricing:ApprovalLimit": 9000 }""");

        await account.Machine.RunAsync("setup", "--apply");

        Assert.Equal(
            """{ "Fetching": { "MissedMonths": 2 }, "Pricing:ApprovalLimit": 9000 }""",
            await ReadAsync(account.Machine));
        Assert.Contains("\n        HubSpot:PortalId\n", account.Machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  Fetching:MissedMonths\n", account.Machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  Pricing:ApprovalLimit\n", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_takes_no_settings_file_is_named_with_what_helps()
    {
        await using var account = await StartAsync();
        Directory.CreateDirectory(Path.Combine(account.Machine.Folder, $"{File}.part"));

        var exit = await account.Machine.RunAsync("setup", "--apply");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(
            $"cannot be written: this user may not write into {account.Machine.Folder}.\n"
            + "what to do: Give it that right, or run setup in another folder",
            account.Machine.Error,
            StringComparison.Ordinal);
        Assert.Equal(8, account.World.Products.Count);
    }

    [Fact]
    public async Task What_differs_badly_is_explained_and_ends_with_an_exit_code_of_its_own()
    {
        await using var account = await EmulatedAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.NotUnique });

        var exit = await account.Machine.RunAsync("setup");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Contains(
            "  DIFFERS       invoice property    membership_invoice_key\n"
            + "      The invoice property membership_invoice_key does not require unique values.\n"
            + "      Breaks: HubSpot would take a second invoice for the same company and month.\n"
            + "      Fix: Set Invoicing:KeyProperty to the name of another invoice property",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Contains("\nNext: put right what failed or differs", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_right_is_told_once_for_each_call_and_each_thing_that_it_keeps_away()
    {
        await using var account = await EmulatedAccount.StartAsync(new EmulatorOptions
        {
            Bare = true,
            Scopes =
            [
                "crm.objects.companies.read", "crm.objects.contacts.read", "crm.objects.invoices.read",
                "crm.objects.line_items.read", "crm.objects.products.read",
            ],
        });

        var exit = await account.Machine.RunAsync("setup", "--apply");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Equal(1, Count(account.Machine.Output, "Fix: Grant crm.objects.products.write"));
        Assert.Equal(14, Count(account.Machine.Output, "For the same reason as above."));
        Assert.Contains(
            "Or by hand: HubSpot: Settings > Properties > Line item properties",
            account.Machine.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_than_the_allowed_one_is_left_alone()
    {
        await using var account = await StartAsync();
        account.Machine.Environment["HubSpot__PortalId"] = "7";

        var exit = await account.Machine.RunAsync("setup", "--apply");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("HubSpot:PortalId allows only portal 7", account.Machine.Error, StringComparison.Ordinal);
        Assert.Empty(account.World.Products);
        Assert.False(System.IO.File.Exists(account.Machine.PathOf(File)));
    }

    [Fact]
    public async Task It_names_what_the_mail_template_can_show_as_long_as_there_is_none()
    {
        await using var account = await StartAsync();
        account.Machine.Environment.Remove("Delivering__TemplateEmailId");

        await account.Machine.RunAsync("setup");

        Assert.Contains("      {{ custom.invoice_link }}\n", account.Machine.Output, StringComparison.Ordinal);
    }

    private static Task<EmulatedAccount> StartAsync() =>
        EmulatedAccount.StartAsync(new EmulatorOptions { Tier = AccountTier.Pro, Bare = true, Companies = 12 });

    private static Task<string> ReadAsync(Machine machine) =>
        System.IO.File.ReadAllTextAsync(machine.PathOf(File), TestContext.Current.CancellationToken);

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
