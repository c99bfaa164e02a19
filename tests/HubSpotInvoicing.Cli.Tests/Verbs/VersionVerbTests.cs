namespace HubSpotInvoicing.Cli.Verbs;

public sealed class VersionVerbTests
{
    private const string ThreeEditions = """
        { "books": [
          { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 0, "maxAmount": 9999,
              "flat": { "name": "Dues", "price": 1250, "sku": "SP" } } ] },
          { "effectiveFrom": "2026-11-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 0, "maxAmount": 9999,
              "flat": { "name": "Dues", "price": 1300, "sku": "SP" } } ] },
          { "effectiveFrom": "2026-12-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 0, "maxAmount": 9999,
              "flat": { "name": "Dues", "price": 1350, "sku": "SP" } } ] } ] }
        """;

    [Fact]
    public async Task The_version_is_one_line_with_the_commit_where_there_is_one()
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync("--version");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Matches(@"^hubspot-invoicing \d+\.\d+\.\d+(, commit [0-9a-f]{12})?\n$", machine.Output);
    }

    [Fact]
    public async Task Commit_runtime_and_the_price_book_in_force_are_told()
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync("version");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Matches(
            """
            ^hubspot-invoicing \d+\.\d+\.\d+
            Commit      ([0-9a-f]{40}|unknown: not built in a repository)
            Runtime     \.NET 10\.\S+, \S+
            Price book  pricebook\.json, in force since \d{4}-\d\d-01, [0-9a-f]{64}
            $
            """,
            machine.Output);
    }

    [Fact]
    public async Task The_price_book_is_the_one_that_the_settings_name_as_of_today()
    {
        using var machine = new Machine();
        machine.Environment["Pricing__Book"] = "own.json";
        machine.Write("own.json", ThreeEditions);

        await machine.RunAsync("version");

        Assert.Contains("Price book  own.json, in force since 2026-11-01, ", machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_book_that_cannot_be_read_does_not_hide_the_version()
    {
        using var machine = new Machine();
        machine.Environment["Pricing__Book"] = "none.json";

        var exit = await machine.RunAsync("version");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.StartsWith("hubspot-invoicing ", machine.Output, StringComparison.Ordinal);
        Assert.Contains("The price book 'none.json' cannot be read", machine.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1.0+3cd03b170ef3b960faa249af2b6293de3ae3f201", "hubspot-invoicing 0.1.0, commit 3cd03b170ef3")]
    [InlineData("0.1.0+3cd03b1", "hubspot-invoicing 0.1.0, commit 3cd03b1")]
    [InlineData("0.1.0", "hubspot-invoicing 0.1.0")]
    [InlineData(null, "hubspot-invoicing unknown")]
    public void A_build_outside_a_repository_has_no_commit(string? stamp, string line) =>
        Assert.Equal(line, Release.Of(stamp).ToString());
}
