namespace HubSpotInvoicing.HubSpot.Wire;

public sealed class WireDayTests
{
    [Theory]
    [InlineData("2026-11-15")]
    [InlineData("2026-11-15T00:00:00Z")]
    [InlineData("2026-11-15T00:00:00.000Z")]
    [InlineData("2026-11-15T05:00:00+05:00")]
    [InlineData("1794700800000")]
    public void Every_form_that_HubSpot_may_show_is_read(string text) =>
        Assert.Equal(new DateOnly(2026, 11, 15), WireDay.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("15/11/2026")]
    [InlineData("Nov 15")]
    [InlineData("99999999999999999")]
    [InlineData("2026-13-01")]
    public void Anything_else_is_no_day(string? text) => Assert.Null(WireDay.Read(text));

    [Fact]
    public void A_filter_takes_midnight_utc_in_milliseconds() =>
        Assert.Equal("1793491200000", WireDay.ToEpochMs(new DateOnly(2026, 11, 1)));
}
