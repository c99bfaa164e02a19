using System.Text.Json;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed partial class DoctorTests
{
    private static readonly EmulatorOptions Healthy = new() { Tier = AccountTier.Pro };

    [Fact]
    public async Task A_healthy_account_is_told_point_by_point()
    {
        await using var account = await StartAsync();

        var exit = await account.Machine.RunAsync("doctor");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Empty(account.Machine.Error);
        GoldenFile.Verify("doctor.golden.txt", Steady(account));
    }

    [Fact]
    public async Task For_machines_it_is_one_object_and_nothing_else()
    {
        await using var account = await StartAsync();

        var exit = await account.Machine.RunAsync("doctor", "--json");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Empty(account.Machine.Error);
        using var json = JsonDocument.Parse(account.Machine.Output);
        Assert.True(json.RootElement.GetProperty("trusted").GetBoolean());
        GoldenFile.Verify("doctor.golden.json", Steady(account));
    }

    [Fact]
    public async Task An_open_circuit_does_not_hide_why_hubspot_cannot_be_reached()
    {
        await using var account = await StartAsync();
        account.Machine.Environment["HubSpot__BaseUrl"] = "http://127.0.0.1:1";
        account.Machine.Environment["HubSpot__BreakerFailures"] = "1";

        var exit = await account.Machine.RunAsync("doctor");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Contains(
            "HubSpot cannot be reached at http://127.0.0.1:1: No connection to HubSpot came about.",
            account.Machine.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_be_fixed_is_named_with_its_fix_and_exit_code_2()
    {
        await using var account = await StartAsync();
        account.Machine.Environment["HubSpot__AccessToken"] = "pat-wrong-4711";

        var exit = await account.Machine.RunAsync("doctor");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.DoesNotContain("4711", account.Machine.Output, StringComparison.Ordinal);
        Assert.InRange(account.Calls, 1, 2);
        GoldenFile.Verify("doctor-refused.golden.txt", Steady(account));
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_points_and_HubSpot_is_not_asked()
    {
        await using var account = await StartAsync();
        account.Machine.Environment["HubSpot__Teir"] = "Pro";
        account.Machine.Environment["Pricing__Book"] = "no-such-book.json";
        account.Machine.Environment["Delivering__TemplateEmailId"] = "pat-na1-4711";

        var exit = await account.Machine.RunAsync("doctor");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Equal(0, account.Calls);
        Assert.DoesNotContain("4711", account.Machine.Output, StringComparison.Ordinal);
        GoldenFile.Verify("doctor-settings.golden.txt", Steady(account));
    }

    [Theory]
    [InlineData("/crm/properties/{version}/companies", "property.companies.next_renewal_date")]
    [InlineData("/crm/objects/{version}/invoices", "scope.crm.objects.invoices.read")]
    public async Task What_a_run_needs_and_HubSpot_does_not_answer_for_leaves_no_trust(string template, string point)
    {
        await using var account = await StartAsync();
        account.Machine.Environment["HubSpot__RetryCountMax"] = "0";
        account.Faults.When(
            r => r.Method == "GET" && r.Template == template,
            Fault.Status(500, FaultMoment.BeforeCommit),
            int.MaxValue);

        var exit = await account.Machine.RunAsync("doctor", "--json");

        Assert.Equal(ExitCode.Unfinished, exit);
        using var json = JsonDocument.Parse(account.Machine.Output);
        var found = json
            .RootElement.GetProperty("checks")
            .EnumerateArray()
            .Single(c => c.GetProperty("id").GetString() == point);
        Assert.Equal("failed", found.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("EUR", "USD", ExitCode.Done)]
    [InlineData("USD", "EUR", ExitCode.Unfinished)]
    public async Task Only_the_currency_of_the_prices_in_force_must_be_the_accounts(
        string before, string now, int expected)
    {
        await using var account = await StartAsync();
        account.Machine.Write("book.json", BookOf(("2020-01-01", before), ("2026-02-01", now)));
        account.Machine.Environment["Pricing__Book"] = "book.json";

        Assert.Equal(expected, await account.Machine.RunAsync("doctor"));
    }

    private static string BookOf(params IEnumerable<(string From, string Currency)> editions) =>
        $$"""{ "books": [{{string.Join(',', editions.Select(e => $$"""
            {
              "effectiveFrom": "{{e.From}}", "currency": "{{e.Currency}}", "memberships": [{
                "type": "Service Provider", "minAmount": 1250.00, "maxAmount": 1250.00,
                "flat": { "name": "Service provider membership", "price": 1250.00 }
              }]
            }
            """))}}] }""";

    [Fact]
    public async Task A_rate_limit_that_others_use_up_is_no_trouble_of_the_network()
    {
        await using var account = await StartAsync();
        account.Machine.Environment["HubSpot__RetryCountMax"] = "0";
        account.Faults.When(_ => true, Fault.RateLimited(RateLimitShape.Category, null), int.MaxValue);

        var exit = await account.Machine.RunAsync("doctor");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Contains("HubSpot's rate limit is used up", account.Machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Check the network", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_account_or_the_folder_is_changed()
    {
        await using var account = await StartAsync();
        var (companies, contacts) = (account.World.Companies, account.World.Contacts);

        await account.Machine.RunAsync("doctor");

        Assert.Equivalent(companies, account.World.Companies, strict: true);
        Assert.Equivalent(contacts, account.World.Contacts, strict: true);
        Assert.Empty(account.World.Invoices);
        Assert.Empty(account.World.LineItems);
        Assert.Empty(account.World.Mails);
        Assert.Empty(Directory.GetFileSystemEntries(account.Machine.Folder));
    }

    [Fact]
    public async Task After_the_first_answer_everything_else_is_asked_at_once()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["HubSpot__Parallelism"] = "64";
        account.Machine.Environment["HubSpot__TimeoutSeconds"] = "20";
        var needed = 0L;
        account.Faults.Received = (request, _) =>
        {
            Interlocked.Add(ref needed, IsFirst(request) ? 0 : 1);
            return ValueTask.CompletedTask;
        };
        await account.Machine.RunAsync("doctor");
        var (under, all) = (0L, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        account.Faults.Received = async (request, cancellationToken) =>
        {
            // Nobody is answered before everybody has asked.
            if (!IsFirst(request) && Interlocked.Increment(ref under) == needed)
            {
                all.SetResult();
            }

            await (IsFirst(request) ? Task.CompletedTask : all.Task.WaitAsync(cancellationToken));
        };

        var exit = await account.Machine.RunAsync("doctor");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(needed, under);
        Assert.InRange(needed, 25, 40);
    }

    private static bool IsFirst(RecordedRequest request) =>
        request.Template.EndsWith("/details", StringComparison.Ordinal);

    private static async Task<EmulatedAccount> StartAsync()
    {
        var account = await EmulatedAccount.StartAsync(Healthy);
        account.AddProvider();
        return account;
    }

    /// <summary>Without what differs from run to run and from machine to machine.</summary>
    private static string Steady(EmulatedAccount account)
    {
        var text = account.Machine.Output
            .Replace(account.Machine.Folder, "FOLDER", StringComparison.Ordinal)
            .Replace(account.Machine.Environment["HubSpot__BaseUrl"], "ADDRESS", StringComparison.Ordinal);
        return Left().Replace(Started().Replace(Seconds().Replace(text, "$1N$2"), "$1TIME"), "N of ");
    }

    [GeneratedRegex("( points in |\"seconds\": )[0-9.]+( s|)")]
    private static partial Regex Seconds();

    [GeneratedRegex("(\"startedAt\": \")[^\"]+")]
    private static partial Regex Started();

    [GeneratedRegex("[0-9,]+ of (?=[0-9,]+ requests are left)")]
    private static partial Regex Left();
}
