using System.Text.Json;
using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Json;

public sealed class SummaryFileTests
{
    [Fact]
    public void Found_is_the_sum_of_the_outcomes_and_of_the_types()
    {
        var summary = Render(StoppedSummary(Rows));

        var found = Total(summary.GetProperty("found"));
        Assert.Equal(found, Sum(summary.GetProperty("outcomes")));
        Assert.Equal(found, Sum(summary.GetProperty("types")));
    }

    [Fact]
    public void Every_outcome_is_named_even_when_nobody_has_it()
    {
        var outcomes = Render(Summary([])).GetProperty("outcomes").EnumerateObject().Select(o => o.Name);

        Assert.Equal(Enum.GetNames<Outcome>(), outcomes);
    }

    [Fact]
    public void An_amount_is_text_with_two_decimals() =>
        Assert.Equal("23007.00", Render(Summary(Rows)).GetProperty("found").GetProperty("amount").GetString());

    [Fact]
    public void A_run_that_left_nobody_behind_is_complete() =>
        Assert.True(Render(Summary([Row(1, Outcome.Failed)])).GetProperty("complete").GetBoolean());

    [Fact]
    public void A_run_that_stopped_or_left_somebody_behind_is_not_complete()
    {
        Assert.False(Render(Summary([Row(1, Outcome.NotReached)])).GetProperty("complete").GetBoolean());
        Assert.False(Render(StoppedSummary([])).GetProperty("complete").GetBoolean());
    }

    [Fact]
    public void Times_are_in_UTC_whatever_the_offset_they_came_with()
    {
        var zoned = Summary([]) with { StartedAt = new DateTimeOffset(2026, 11, 1, 1, 0, 0, TimeSpan.FromHours(-5)) };

        Assert.Equal("2026-11-01T06:00:00.000Z", Render(zoned).GetProperty("startedAt").GetString());
    }

    [Fact]
    public void Requests_for_each_invoice_are_unknown_when_none_was_made()
    {
        Assert.Equal(JsonValueKind.Null, Render(Summary([])).GetProperty("requestsPerInvoice").ValueKind);
        Assert.Equal(
            JsonValueKind.Null,
            Render(Summary([Row(1, Outcome.Invoiced)], RunMode.Plan)).GetProperty("requestsPerInvoice").ValueKind);
    }

    [Fact]
    public void Missed_companies_are_listed_with_their_own_period()
    {
        var missed = Render(StoppedSummary([])).GetProperty("missed")[0];

        Assert.Equal("8001", missed.GetProperty("companyId").GetString());
        Assert.Equal("2026-09", missed.GetProperty("period").GetString());
        Assert.Equal("2026-09-30", missed.GetProperty("renewalDay").GetString());
    }

    private static JsonElement Render(RunSummary summary) =>
        JsonDocument.Parse(SummaryFile.Render(summary)).RootElement.Clone();

    private static (int Count, decimal Amount) Sum(JsonElement totals) => totals.EnumerateObject()
        .Select(total => Total(total.Value))
        .Aggregate((Count: 0, Amount: 0m), (sum, total) => (sum.Count + total.Count, sum.Amount + total.Amount));

    private static (int Count, decimal Amount) Total(JsonElement total) =>
        (total.GetProperty("count").GetInt32(), decimal.Parse(total.GetProperty("amount").GetString() ?? ""));
}
