namespace HubSpotInvoicing;

public sealed class RunIdTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    public void A_run_is_named_by_its_start_in_utc_and_chance(string culture)
    {
        using var _ = new CultureScope(culture);
        var startedAt = new DateTimeOffset(2026, 11, 1, 1, 2, 3, TimeSpan.FromHours(13));

        var run = RunId.Create(startedAt, new Random(1));

        Assert.Matches("^20261031T120203Z-[0-9a-f]{6}$", run.Value);
        Assert.Equal(run, RunId.Create(startedAt, new Random(1)));
        Assert.NotEqual(run, RunId.Create(startedAt, new Random(2)));
        Assert.Equal(run, RunId.Parse(run.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("ä")]
    public void A_run_id_can_stand_in_a_path(string text) => Assert.Throws<FormatException>(() => RunId.Parse(text));
}
