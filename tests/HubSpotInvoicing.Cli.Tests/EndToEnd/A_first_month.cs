using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

/// <summary>
/// Somebody with nothing but a token, on an account as HubSpot hands it out, goes through the README's first month.
/// </summary>
public sealed class A_first_month
{
    private const int Members = 12;

    [Fact]
    public async Task Goes_from_a_bare_account_to_the_first_report()
    {
        await using var account = await EmulatedAccount.StartAsync(
            new EmulatorOptions
            {
                Bare = true,
                Companies = Members,
                Edges = MembershipEdges.WithoutFailures,
                Tier = AccountTier.Pro,
            });
        account.Machine.Environment.Remove("HubSpot__PortalId");
        account.Machine.Environment.Remove("HubSpot__Tier");

        await ExpectAsync(account, ExitCode.Unfinished, "must be fixed first", "doctor");
        await ExpectAsync(account, ExitCode.NotRun, "setup --apply", "run", "--period", EmulatedAccount.Period);
        await ExpectAsync(account, ExitCode.Done, "Nothing was written.", "setup");
        await ExpectAsync(account, ExitCode.Done, "22 created, 1 left alone, 0 differ, 0 failed.", "setup", "--apply");
        await ExpectAsync(account, ExitCode.Done, "A run can be trusted.", "doctor", "--probe");
        await ExpectAsync(account, ExitCode.Done, "read; 0 of", "doctor", "--data");
        Assert.All(account.World.Invoices, invoice => Assert.True(invoice.Archived));
        Assert.DoesNotContain(account.World.Mails, mail => mail.Delivered);

        await ExpectAsync(account, ExitCode.Done, "12 of 12 companies", "plan", "--period", EmulatedAccount.Period);
        await ExpectAsync(
            account, ExitCode.Done, "3 of 12 companies invoiced", "run", "--period", EmulatedAccount.Period, "--canary", "3");
        await ExpectAsync(account, ExitCode.Done, "9 of 12 companies invoiced", "run", "--period", EmulatedAccount.Period);
        await ExpectAsync(
            account, ExitCode.Done, "no findings", "audit", "--period", EmulatedAccount.Period, "--months", "0");
        Assert.Equal(Members, account.World.Invoices.Count(invoice => invoice.Status == "open"));
        Assert.Equal(Members, account.World.Mails.Count(mail => mail.Delivered));
    }

    private static async Task ExpectAsync(EmulatedAccount account, int exit, string word, params string[] command)
    {
        account.TakeTime();
        account.Machine.Clear();

        var actual = await account.Machine.RunAsync(command);

        var said = account.Machine.Output + account.Machine.Error;
        Assert.True(exit == actual, $"{string.Join(' ', command)} ended with {actual}:\n{said}");
        Assert.Contains(word, said, StringComparison.Ordinal);
    }
}
