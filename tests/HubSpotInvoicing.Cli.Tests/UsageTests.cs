namespace HubSpotInvoicing.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "There is no verb.")]
    [InlineData("bill", "Unknown verb 'bill'.")]
    [InlineData("explian", "Unknown verb 'explian'. Did you mean explain?")]
    [InlineData("explian --help", "Unknown verb 'explian'. Did you mean explain?")]
    [InlineData("--colour", "Unknown option '--colour'.")]
    [InlineData("@secrets", "Unknown verb '@secrets'.")]
    [InlineData("[diagram] config", "Unknown verb '[diagram]'.")]
    [InlineData("completion tcsh", "Argument 'tcsh' not recognized. Must be one of: 'bash', 'zsh', 'fish', 'pwsh'.")]
    [InlineData("config --hepl", "Unknown option '--hepl'. Did you mean --help?")]
    [InlineData("config all", "'all' does not belong here: config takes options only.")]
    [InlineData("plan", "Option '--period' is required.")]
    [InlineData("plan --period", "Required argument missing for option: '--period'.")]
    [InlineData("plan --period 2026-13", "--period: '2026-13' is not a billing period")]
    [InlineData("plan --period 2026-1", "--period: '2026-1' is not a billing period")]
    [InlineData("run --period november", "--period: 'november' is not a billing period")]
    [InlineData(
        "run --period 2026-11 --period 2026-12", "Option '--period' expects a single argument but 2 were provided.")]
    [InlineData("run --company acme", "--company: 'acme' is not a HubSpot company id")]
    [InlineData("run --company 1 --company 0", "--company: '0' is not a HubSpot company id")]
    [InlineData("run --company 1,2", "--company: '1,2' is not a HubSpot company id")]
    [InlineData("run --company 1 2", "'2' does not belong here: run takes options only.")]
    [InlineData("run --type --", "Required argument missing for option: '--type'.")]
    [InlineData("run --type -_-", "--type: '-_-' is not a membership type.")]
    [InlineData("run --dry-run", "Unknown option '--dry-run'.")]
    [InlineData("demo --companies 0", "--companies: '0' is not a whole number from 1 to 100000.")]
    [InlineData("demo --companies 1.5", "--companies: '1.5' is not a whole number from 1 to 100000.")]
    [InlineData("demo --seed -1", "--seed: '-1' is not a whole number from 0 to 2147483647.")]
    [InlineData("emulator", "Option '--port' is required.")]
    [InlineData("emulator --port 70000", "--port: '70000' is not a whole number from 0 to 65535.")]
    [InlineData(
        "emulator --port 0 --tier gold", "--tier: 'gold' is not a tier; expected none, starter, pro or enterprise.")]
    [InlineData("emulator --port 0 --tier 1", "--tier: '1' is not a tier")]
    [InlineData("emulator --port 0 --latency-ms soon", "--latency-ms: 'soon' is not a whole number from 0 to 60000.")]
    [InlineData(
        "emulator --port 0 --search-lag-ms -1", "--search-lag-ms: '-1' is not a whole number from 0 to 600000.")]
    [InlineData(
        "emulator --port 0 --defect scope", "--defect: there is no defect 'scope'; expected one of account-other, ")]
    [InlineData(
        "emulator --port 0 --defect clok-ahead",
        "--defect: there is no defect 'clok-ahead'. Did you mean clock-ahead?")]
    [InlineData("emulator --port 0 --data a.jsonl --bare", "--bare is for made-up members, and --data brings its own.")]
    [InlineData(
        "emulator --port 0 --data a.jsonl --seed 2", "--seed is for made-up members, and --data brings its own.")]
    [InlineData(
        "doctor --data --found opening-mails=no",
        "--found is for the checklist, and --data looks at the members instead.")]
    [InlineData("readiness", "Option '--period' is required.")]
    [InlineData("forecast --months 13", "--months: '13' is not a whole number from 1 to 12.")]
    [InlineData("forecast --from soon", "--from: 'soon' is not a billing period")]
    [InlineData("snapshot", "Option '--out' is required.")]
    [InlineData("compare-books old.json", "Required argument 'NEW.json' missing")]
    [InlineData("compare-books a b c", "'c' does not belong here: compare-books takes")]
    [InlineData(
        "compare-books a b --period 2026-11 --months 2", "--period and --months say two things: name one of them.")]
    [InlineData(
        "compare-books a b --snapshot s --companies 2", "--snapshot and --companies say two things: name one of them.")]
    [InlineData("explain --period 2026-11", "Option '--company' is required.")]
    [InlineData("explain --company 1", "Option '--period' is required.")]
    [InlineData("release --company 1 --period 2026-11 --by me", "Option '--amount' is required.")]
    [InlineData("release --company 1 --period 2026-11 --by me --amount 1,5", "--amount: '1,5' is not an amount")]
    [InlineData("release --company 1 --period 2026-11 --by me --amount 0", "--amount: '0' is not an amount")]
    [InlineData("release --company 1 --period 2026-11 --amount 1", "Option '--by' is required.")]
    public async Task A_wrong_command_line_ends_with_64_and_says_what_is_wrong(string line, string message)
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.Usage, exit);
        Assert.StartsWith($"error: {message}", machine.Error, StringComparison.Ordinal);
        Assert.Matches(
            @"\nwhat to do: (Use one of|Write it like 'hubspot-invoicing|Leave|Name|Remove) .+\n$", machine.Error);
        Assert.Empty(machine.Output);
    }

    [Theory]
    [InlineData("run", "--out", "")]
    [InlineData("demo", "--out", " ")]
    public async Task A_blank_value_ends_with_64(params string[] args)
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync(args);

        Assert.Equal(ExitCode.Usage, exit);
        Assert.StartsWith("error: --out: the value is blank.", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_price_book_does_not_have_ends_with_64()
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync("demo", "--companies", "1", "--type", "Distributer");

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains(
            "no membership type 'Distributer'. Did you mean 'Distributor'?", machine.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Use one of Distributor, Manufacturer, Service Provider.", machine.Error, StringComparison.Ordinal);
    }
}
