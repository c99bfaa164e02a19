using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class A_company_that_is_not_billed
{
    private static readonly Dictionary<MemberField, string?> Doubled = new() { [MemberField.Dues] = "100" };

    private readonly Month month = new();

    [Fact]
    public async Task Is_rejected_with_every_reason_named()
    {
        var key = month.Add(
            1,
            values: new Dictionary<MemberField, string?>
            {
                [MemberField.Name] = " ",
                [MemberField.MembershipType] = "Manufacturer",
                [MemberField.SalesVolume] = "lots",
            },
            contacts: []);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Rejected, row.Outcome);
        Assert.Equal(["InvalidSalesVolume", "MissingContact", "MissingName"], row.Reasons);
        Assert.Null(row.Amount);
        Assert.Contains("no contact", row.Remedy, StringComparison.Ordinal);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Is_held_with_its_flag_and_nothing_is_written_for_it()
    {
        var key = month.Add(1, values: Doubled);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Held, row.Outcome);
        Assert.Equal(["LargeChange"], row.Reasons);
        Assert.Equal("USD 1,250.00", row.Amount?.ToString());
        Assert.Contains("release", row.Remedy, StringComparison.Ordinal);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Is_billed_once_its_amount_is_released()
    {
        var key = month.Add(1, values: Doubled);
        await ReleaseAsync(key, 1250m);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
    }

    [Fact]
    public async Task Is_held_again_when_its_amount_has_changed_since_the_release()
    {
        var key = month.Add(1, values: Doubled);
        await ReleaseAsync(key, 1250m);
        month.Add(1, values: new Dictionary<MemberField, string?>(Doubled)
        {
            [MemberField.MembershipType] = "Distributor",
            [MemberField.UsStates] = "3",
        });

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Held, row.Outcome);
    }

    [Theory]
    [InlineData(1250.01, "is USD 1,250.00")]
    [InlineData(0, "is USD 1,250.00")]
    public async Task Is_not_released_at_another_amount(decimal amount, string said)
    {
        var key = month.Add(1, values: Doubled);

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ReleaseAsync(key, amount));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_released_when_it_is_not_held_or_has_no_price()
    {
        var good = month.Add(1);
        var bad = month.Add(2, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "Alien" });

        var notHeld = await Assert.ThrowsAsync<RunRefusedException>(() => ReleaseAsync(good, 1250m));
        var noPrice = await Assert.ThrowsAsync<RunRefusedException>(() => ReleaseAsync(bad, 1250m));

        Assert.Contains("not held", notHeld.Problem, StringComparison.Ordinal);
        Assert.Contains("no price", noPrice.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_released_any_more_once_it_is_invoiced()
    {
        var key = month.Add(1, values: Doubled);
        await ReleaseAsync(key, 1250m);
        await month.RunAsync();
        var facts = (await month.FactsAsync(key)).Count;

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ReleaseAsync(key, 1250m));

        Assert.Contains("as invoiced", refused.Problem, StringComparison.Ordinal);
        Assert.Equal(facts, (await month.FactsAsync(key)).Count);
    }

    [Fact]
    public async Task Is_left_alone_while_another_living_run_works_on_it()
    {
        var key = month.Add(1);
        await month.RunAsync(new RunRequest { Period = Month.Period, Mode = Reporting.RunMode.Plan });
        await using var other = await InvoiceLedger.OpenAsync(
            month.Ledger,
            Month.Period,
            RunId.Parse("other"),
            new InvoicingOptions { LeaseSeconds = 900 },
            month.Time,
            TestContext.Current.CancellationToken);
        await other.ClaimAsync(
            [new InvoiceContent(
                key,
                MembershipType.Named("Service Provider"),
                [],
                Money.Zero(Currency.Parse("USD")),
                ContactId.Of(1),
                new DateOnly(2026, 11, 21),
                new DateOnly(2026, 12, 21))],
            TestContext.Current.CancellationToken);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.NotReached, row.Outcome);
        Assert.Equal(["OwnedByAnotherRun"], row.Reasons);
        Assert.Empty(month.HubSpot.Writes);
    }

    private Task<Money> ReleaseAsync(InvoiceKey key, decimal amount) =>
        month
            .Compose()
            .GetRequiredService<QuoteRelease>()
            .ReleaseAsync(key.Company, key.Period, amount, "treasurer", TestContext.Current.CancellationToken);
}
