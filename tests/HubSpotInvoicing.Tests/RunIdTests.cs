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

    [Fact]
    public void Runs_of_one_job_know_each_other_whenever_they_start()
    {
        var startedAt = new DateTimeOffset(2026, 11, 1, 1, 2, 3, TimeSpan.Zero);

        var first = RunId.ForJob(startedAt, "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        var second = RunId.ForJob(startedAt.AddMinutes(1), "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        var other = RunId.ForJob(startedAt, "8476a536-e9f4-11e8-9739-2dfe598c3fce");

        Assert.Matches("^20261101T010203Z-j[0-9a-f]{12}$", first.Value);
        Assert.NotEqual(first, second);
        Assert.True(second.IsOfSameJob(RunId.Parse(first.Value)));
        Assert.False(other.IsOfSameJob(first));
    }

    [Fact]
    public void Runs_without_a_job_are_strangers_even_with_the_same_digits()
    {
        var run = RunId.Parse("20261101T010203Z-00000a");

        Assert.False(run.IsOfSameJob(RunId.Parse("20261101T010204Z-00000a")));
        Assert.False(RunId.Parse("a").IsOfSameJob(RunId.Parse("a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("ä")]
    public void A_run_id_can_stand_in_a_path(string text) => Assert.Throws<FormatException>(() => RunId.Parse(text));
}
