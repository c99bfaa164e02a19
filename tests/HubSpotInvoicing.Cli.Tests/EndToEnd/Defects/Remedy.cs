using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>Carries out what the doctor printed, to the letter wherever it can be copied from the screen.</summary>
/// <param name="Name">Who does what, for the table.</param>
/// <param name="CarryOut">Does it; gets the printed fix.</param>
internal sealed partial record Remedy(string Name, Func<Clinic, string, Task> CarryOut)
{
    /// <summary>Sets the environment variables that the fix spells out as <c>NAME=VALUE</c>.</summary>
    public static Remedy Setting { get; } = new("the setting that is printed", (clinic, fix) =>
    {
        var assignments = Assignment().Matches(fix);
        Assert.NotEmpty(assignments);
        foreach (Match match in assignments)
        {
            clinic.Machine.Environment[match.Groups[1].Value] = match.Groups[2].Value;
        }

        return Task.CompletedTask;
    });

    /// <summary>Runs the command line that the fix spells out.</summary>
    public static Remedy Command { get; } = new("the command that is printed", async (clinic, fix) =>
    {
        var command = CommandLine().Match(fix);
        Assert.True(command.Success, $"No command in: {fix}");
        var exit = await clinic.Machine.RunAsync(command.Groups[1].Value.Split(' '));
        Assert.True(exit == ExitCode.Done, $"{command.Value}: {clinic.Machine.Output}{clinic.Machine.Error}");
    });

    /// <summary>
    /// Names another property in a setting and has it created, as the fix for a property that cannot be changed says.
    /// </summary>
    public static Remedy AnotherProperty(string setting, string name) => new(
        "another property, by `setup --apply`", async (clinic, fix) =>
        {
            Assert.Contains(setting.Replace("__", ":", StringComparison.Ordinal), fix, StringComparison.Ordinal);
            clinic.Machine.Environment[setting] = name;
            Assert.Equal(ExitCode.Done, await clinic.Machine.RunAsync("setup", "--apply"));
        });

    /// <summary>An admin does it in HubSpot, where the fix says.</summary>
    public static Remedy Admin { get; } = Repair("an admin in HubSpot");

    /// <summary>The account gets in order as the fix says.</summary>
    /// <param name="what">By whom or what, for the table.</param>
    public static Remedy Repair(string what) => new(what, (clinic, _) =>
    {
        clinic.RepairAccount();
        return Task.CompletedTask;
    });

    /// <summary>A person does it on this machine.</summary>
    /// <param name="what">What, for the table.</param>
    /// <param name="act">Does it.</param>
    public static Remedy Person(string what, Action<Clinic> act) => new(what, (clinic, _) =>
    {
        act(clinic);
        return Task.CompletedTask;
    });

    [GeneratedRegex(@"([A-Za-z]+(?:__[A-Za-z]+)+)=([^\s,;]+?)[.]?(?=\s|$|,|;)")]
    private static partial Regex Assignment();

    [GeneratedRegex("'hubspot-invoicing ([^']+)'")]
    private static partial Regex CommandLine();
}
