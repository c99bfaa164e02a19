using System.Globalization;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

public sealed class AccountClockTests
{
    [Theory]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21T12:01:59Z", CheckVerdict.Passed)]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21T12:02:01Z", CheckVerdict.Warned)]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21T10:59:00Z", CheckVerdict.Failed)]
    [InlineData("2026-11-30T23:59:59Z", "2026-12-01T00:00:02Z", CheckVerdict.Passed)]
    [InlineData("2026-11-30T23:59:00Z", "2026-12-01T00:03:00Z", CheckVerdict.Failed)]
    public void The_clock_is_wrong_when_it_bills_another_month_or_is_an_hour_off(
        string hubSpot, string machine, CheckVerdict expected)
    {
        var first = new Exchange(RequestKind.Read, ExchangeEnd.Answered) { ServerTime = At(hubSpot) };

        var check = AccountClock.Look(
            new SeenAccount(4242001, new AccountDetails { TimeZone = "UTC" }, first, At(machine)));

        Assert.Equal(expected, check.Verdict);
    }

    [Fact]
    public void An_answer_without_a_time_leaves_it_open() => Assert.Equal(
        CheckVerdict.NotChecked,
        AccountClock.Look(new SeenAccount(
            4242001,
            new AccountDetails { TimeZone = "UTC" },
            new Exchange(RequestKind.Read, ExchangeEnd.Answered),
            At("2026-11-21T12:00:00Z"))).Verdict);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
