using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Foreseeing;

public sealed class MonthsAheadTests
{
    private readonly Month month = new();

    [Fact]
    public async Task Each_month_has_its_own_totals_and_the_forecast_has_their_sum()
    {
        month.Add(1, "2026-11-01");
        month.Add(2, "2026-11-30");
        month.Add(3, "2027-01-31", new Dictionary<MemberField, string?> { [MemberField.MembershipType] = null });
        month.Add(4, "2027-02-01");

        var (forecast, rows) = await ForecastAsync(3);

        Assert.Equal(["2026-11", "2026-12", "2027-01"], forecast.Months.Select(m => m.Period.ToString()));
        Assert.Equal([2, 0, 1], forecast.Months.Select(m => m.Totals.Found.Count));
        Assert.Equal("2500.00", forecast.Of(Outcome.Invoiced).Amount.ToWireText());
        Assert.Equal(1, forecast.Of(Outcome.Rejected).Count);
        Assert.Equal(3, forecast.Found.Count);
        Assert.Equal(["1:2026-11", "2:2026-11", "3:2027-01"], rows.Select(r => r.Key.ToString()));
    }

    [Fact]
    public async Task Drafts_that_a_person_is_going_to_open_count_as_invoiced()
    {
        month.Invoicing.StopAt = Invoicing.StopAt.Draft;
        month.Add(1);

        var (forecast, _) = await ForecastAsync(1);

        Assert.Equal("1250.00", forecast.Of(Outcome.Invoiced).Amount.ToWireText());
    }

    [Fact]
    public async Task Nothing_is_written_and_everybody_is_asked_for_at_once()
    {
        month.Add(1);

        await ForecastAsync(12);

        Assert.Empty(month.HubSpot.Writes);
        Assert.Empty(await month.Ledger.ListPeriodsAsync(CancellationToken.None));
        Assert.Equal(
            (new DateOnly(2026, 11, 1), new DateOnly(2027, 10, 31)),
            (month.HubSpot.LastQuery?.FirstDay, month.HubSpot.LastQuery?.LastDay));
    }

    [Fact]
    public async Task A_HubSpot_that_cannot_be_read_on_gives_no_half_forecast()
    {
        month.Add(1);
        month.HubSpot.Reading = _ => throw new RunStoppedException(StopReason.DailyQuota, "The quota is used up.");

        var stopped = await Assert.ThrowsAsync<RunStoppedException>(() => ForecastAsync(2));

        Assert.Equal(StopReason.DailyQuota, stopped.Reason);
    }

    [Fact]
    public async Task Months_of_two_currencies_are_refused()
    {
        month.Book = Prices.Read("""
            {"books":[
            {"effectiveFrom":"2026-01-01","currency":"USD","memberships":[
             {"type":"Service Provider","minAmount":1,"maxAmount":2,"flat":{"name":"f","price":1}}]},
            {"effectiveFrom":"2027-01-01","currency":"EUR","memberships":[
             {"type":"Service Provider","minAmount":1,"maxAmount":2,"flat":{"name":"f","price":1}}]}]}
            """
        );
        month.HubSpot.Account = month.HubSpot.Account with
        {
            Currencies = [Currency.Parse("USD"), Currency.Parse("EUR")],
        };

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ForecastAsync(3));

        Assert.Contains("from USD to EUR in 2027-01", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public async Task More_than_a_year_cannot_be_seen(int months) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ForecastAsync(months));

    private async Task<(Forecast Forecast, List<ReportRow> Rows)> ForecastAsync(int months)
    {
        await using var outlook = await month.Compose().GetRequiredService<MonthsAhead>()
            .OpenAsync(null, months, CancellationToken.None);
        var rows = new List<ReportRow>();
        await foreach (var wave in outlook.RowsAsync(new Progress<RunProgress>(), CancellationToken.None))
        {
            rows.AddRange(wave);
        }

        return (outlook.Complete(), rows);
    }
}
