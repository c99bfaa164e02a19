namespace HubSpotInvoicing.HubSpot.Http;

public sealed class RollingWindowTests
{
    private const int Requests = 2000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 100)]
    [InlineData(3, 190)]
    [InlineData(4, 1)]
    [InlineData(5, 17)]
    public async Task HubSpot_never_counts_more_than_the_limit_in_any_stretch_of_the_window(int seed, int limit)
    {
        var clock = new InstantClock();
        using var window = new RollingWindow(limit, Length, clock);

        var arrivals = await SimulateAsync(new Random(seed), window, clock, limit);

        arrivals.Sort();
        for (var i = limit; i < arrivals.Count; i++)
        {
            Assert.True(
                arrivals[i] - arrivals[i - limit] >= Length, $"seed {seed}: {limit + 1} requests within the window");
        }
    }

    [Fact]
    public async Task A_pause_holds_everything_back()
    {
        var clock = new InstantClock();
        using var window = new RollingWindow(100, Length, clock);
        var start = clock.GetUtcNow();

        window.Pause(TimeSpan.FromSeconds(7));
        await window.AcquireAsync(TestAccount.Cancel);

        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Requests_that_somebody_else_made_with_the_key_take_our_places()
    {
        var clock = new InstantClock();
        using var window = new RollingWindow(100, Length, clock);
        var start = clock.GetUtcNow();

        var givenBack = await window.AcquireAsync(TestAccount.Cancel);
        window.Learn(new RateHeaders(Limit: 100, Remaining: 0), givenBack);
        window.Release();
        await window.AcquireAsync(TestAccount.Cancel);

        Assert.True(clock.GetUtcNow() - start >= Length);
    }

    [Fact]
    public async Task A_place_that_came_back_while_HubSpot_answered_is_not_taken_for_somebody_elses()
    {
        var clock = new InstantClock();
        using var window = new RollingWindow(2, Length, clock);
        await window.AcquireAsync(TestAccount.Cancel);
        window.Release();
        clock.Advance(Length - TimeSpan.FromMilliseconds(1));

        var givenBack = await window.AcquireAsync(TestAccount.Cancel);
        clock.Advance(TimeSpan.FromMilliseconds(50));
        var answered = clock.GetUtcNow();
        window.Learn(new RateHeaders(Limit: 2, Remaining: 0), givenBack);
        window.Release();
        await window.AcquireAsync(TestAccount.Cancel);

        Assert.Equal(answered, clock.GetUtcNow());
    }

    [Fact]
    public async Task A_lower_limit_of_HubSpot_is_kept()
    {
        var clock = new InstantClock();
        using var window = new RollingWindow(100, Length, clock);
        var start = clock.GetUtcNow();

        var givenBack = await window.AcquireAsync(TestAccount.Cancel);
        window.Learn(new RateHeaders(Limit: 1, Remaining: 0), givenBack);
        window.Release();
        await window.AcquireAsync(TestAccount.Cancel);

        Assert.True(clock.GetUtcNow() - start >= Length);
    }

    [Fact]
    public async Task A_full_window_waits_for_an_answer_when_none_has_come()
    {
        using var window = new RollingWindow(1, Length, new InstantClock());
        await window.AcquireAsync(TestAccount.Cancel);

        var second = window.AcquireAsync(TestAccount.Cancel);
        Assert.False(second.IsCompleted);
        window.Release();

        await second;
    }

    // HubSpot counts a request at some moment between its sending and its answer.
    private static async Task<List<TimeSpan>> SimulateAsync(
        Random random, RollingWindow window, InstantClock clock, int limit)
    {
        var origin = clock.GetUtcNow();
        List<TimeSpan> arrivals = [];
        List<TimeSpan> inFlight = [];
        while (arrivals.Count < Requests)
        {
            if (inFlight.Count == 0 || (inFlight.Count < limit && random.Next(3) > 0))
            {
                await window.AcquireAsync(TestAccount.Cancel);
                inFlight.Add(clock.GetUtcNow() - origin);
                continue;
            }

            clock.Advance(TimeSpan.FromMilliseconds(random.Next(200)));
            var answered = random.Next(inFlight.Count);
            var sent = inFlight[answered];
            inFlight.RemoveAt(answered);
            arrivals.Add(sent + ((clock.GetUtcNow() - origin - sent) * random.NextDouble()));
            window.Release();
        }

        return arrivals;
    }
}
