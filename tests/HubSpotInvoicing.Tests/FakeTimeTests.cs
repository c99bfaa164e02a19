using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing;

public sealed class FakeTimeTests
{
    private readonly FakeTime time = new();

    [Fact]
    public async Task A_delay_ends_when_the_time_has_come_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), time, TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(delay.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(0.1));
        await delay;
    }

    [Fact]
    public void Timers_ring_in_the_order_they_are_due_and_see_their_own_time()
    {
        var start = time.GetUtcNow();
        var rings = new List<(string Name, double Second)>();
        using var late = time.CreateTimer(_ => Ring("late"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = time.CreateTimer(_ => Ring("often"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([("often", 2), ("late", 3), ("often", 4)], rings);
        Assert.Equal(start.AddSeconds(5), time.GetUtcNow());
        void Ring(string name) => rings.Add((name, (time.GetUtcNow() - start).TotalSeconds));
    }

    [Fact]
    public void A_stopped_timer_is_silent()
    {
        var timer = time.CreateTimer(
            _ => Assert.Fail("It rang."), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(1), time.GetElapsedTime(new FakeTime().GetTimestamp(), time.GetTimestamp()));
    }
}
