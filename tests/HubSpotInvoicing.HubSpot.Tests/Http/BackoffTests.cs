namespace HubSpotInvoicing.HubSpot.Http;

public sealed class BackoffTests
{
    private readonly Backoff backoff = new(new HubSpotOptions(), new Random(11));

    [Theory]
    [InlineData(0, 500, 1000)]
    [InlineData(1, 1000, 2000)]
    [InlineData(2, 2000, 4000)]
    [InlineData(9, 30_000, 60_000)]
    [InlineData(200, 30_000, 60_000)]
    public void Each_wait_is_twice_as_long_with_jitter_and_has_an_end(int retry, int leastMs, int mostMs)
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(backoff.Before(retry, TimeSpan.Zero).TotalMilliseconds, leastMs, mostMs);
        }
    }

    [Fact]
    public void Jitter_never_shortens_what_HubSpot_asks_for()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.True(backoff.Before(0, TimeSpan.FromSeconds(2)) >= TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public void A_wait_beyond_the_longest_is_not_borne()
    {
        Assert.True(backoff.Bears(TimeSpan.FromSeconds(60)));
        Assert.False(backoff.Bears(TimeSpan.FromSeconds(61)));
    }
}
