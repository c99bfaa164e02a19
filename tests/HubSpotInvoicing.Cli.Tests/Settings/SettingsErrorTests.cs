namespace HubSpotInvoicing.Cli.Settings;

public sealed class SettingsErrorTests
{
    [Theory]
    [InlineData("Fetching__MissedMonths", "three", "is 'three' and must be a whole number")]
    [InlineData("Fetching__MissedMonths", "25", "is '25' and must be between 0 and 24")]
    [InlineData("Fetching__MissedMonths", "", "is blank and must be a whole number")]
    [InlineData("Fetching__FirstPeriod", "2026", "is '2026' and must be a month written yyyy-MM")]
    [InlineData("Fetching__ContactLabel", " ", "is blank and must not be blank")]
    [InlineData("Fetching__Properties__Name", "", "is blank and must not be blank")]
    [InlineData("Invoicing__TermsDays", "-1", "is '-1' and must be between 0 and 365")]
    [InlineData("Invoicing__TerritoryLines", "1", "is '1' and must be one of Summed, PerTerritory")]
    [InlineData("Delivering__Channel", "Pigeon", "is 'Pigeon' and must be one of HubSpot, File, Ses, None")]
    [InlineData("Delivering__TemplateEmailId", "0", "is '0' and must be between 1 and")]
    [InlineData("Pricing__ApprovalLimit", "1.000,00", "is '1.000,00' and must be an amount")]
    [InlineData("HubSpot__BaseUrl", "api.hubapi.com", "is 'api.hubapi.com' and must be an address")]
    [InlineData("HubSpot__ApiVersion", "v3", "is 'v3' and must look like")]
    [InlineData("HubSpot__PortalId", "4242001x", "is '4242001x' and must be a whole number")]
    [InlineData("HubSpot__Tier", "Gold", "is 'Gold' and must be one of None, Starter, Pro")]
    public async Task A_value_that_cannot_be_used_stops_the_program_before_the_first_call(
        string variable, string value, string message)
    {
        using var machine = new Machine();
        machine.Environment[variable] = value;

        var exit = await machine.RunAsync("run");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(message, machine.Error, StringComparison.Ordinal);
        Assert.Contains(variable, machine.Error, StringComparison.Ordinal);
        Assert.Empty(machine.Output);
    }

    [Theory]
    [InlineData("HubSpot__AcessToken", "Did you mean HubSpot:AccessToken?")]
    [InlineData("hubspot__accestoken", "Did you mean HubSpot:AccessToken?")]
    [InlineData("Fetching__Properties__UsState", "Did you mean Fetching:Properties:UsStates?")]
    [InlineData("Invoicing__Zzzzzzzzzzzzzzzzzzz", "Unknown setting Invoicing:Zzzzzzzzzzzzzzzzzzz")]
    public async Task An_unknown_variable_of_a_section_stops_the_program_and_its_value_is_not_shown(
        string variable, string message)
    {
        using var machine = new Machine();
        machine.Environment[variable] = "pat-hidden";

        var exit = await machine.RunAsync("run");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(message, machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("pat-hidden", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_of_other_programs_are_left_alone()
    {
        using var machine = new Machine();
        machine.Environment["Logging__LogLevel"] = "x";
        machine.Environment["PRICING"] = "x";

        await machine.RunAsync("run");

        Assert.StartsWith("error: There is no HubSpot access token.", machine.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Logging": { "Level": "x" } }""", "Unknown setting Logging:Level (appsettings.json).")]
    [InlineData("""{ "HubSpot": { "Token": "x" } }""", "Unknown setting HubSpot:Token (appsettings.json).")]
    [InlineData("""{ "Fetching": 5 }""", "Unknown setting Fetching (appsettings.json).")]
    [InlineData(
        """{ "Invoicing": { "TermsDays": [30] } }""", "Unknown setting Invoicing:TermsDays:0 (appsettings.json).")]
    [InlineData("""{ "Invoicing": { "TermsDays": "soon" } }""", "Invoicing:TermsDays (appsettings.json) is 'soon'")]
    [InlineData(
        "{\n  \"HubSpot\": {\n    \"Tier\" \"Pro\"\n  }\n}", "appsettings.json, line 3: this is not valid JSON.")]
    [InlineData("""{ "HubSpot": { "Tier": "Pro", "tier": "Pro" } }""", "appsettings.json cannot be used")]
    [InlineData("[]", "appsettings.json cannot be used")]
    public async Task A_wrong_file_stops_the_program(string file, string message)
    {
        using var machine = new Machine();
        machine.Write("appsettings.json", file);

        var exit = await machine.RunAsync("plan", "--period", "2026-11");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(message, machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_told_at_once()
    {
        using var machine = new Machine();
        machine.Environment["Invoicing__TermsDays"] = "x";
        machine.Environment["Delivering__Chanel"] = "x";

        await machine.RunAsync("run");

        Assert.Contains("Invoicing:TermsDays", machine.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean Delivering:Channel?", machine.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("plan --period 2026-11")]
    [InlineData("explain --company 1 --period 2026-11")]
    [InlineData("release --company 1 --period 2026-11 --amount 1 --by me")]
    public async Task A_missing_token_is_told_with_the_way_to_set_it(string line)
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.StartsWith("error: There is no HubSpot access token.", machine.Error, StringComparison.Ordinal);
        Assert.Contains("HubSpot__AccessToken", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_could_not_mail_refuses_to_start()
    {
        using var machine = new Machine();
        machine.Environment["HubSpot__AccessToken"] = "pat-x";

        var exit = await machine.RunAsync("run");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.StartsWith(
            "error: Delivering:Channel is HubSpot, and Delivering:TemplateEmailId is not set.",
            machine.Error,
            StringComparison.Ordinal);
    }
}
