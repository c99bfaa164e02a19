namespace HubSpotInvoicing.HubSpot.Http;

public sealed class CircuitTests
{
    private readonly InstantClock clock = new();
    private readonly Circuit circuit;

    public CircuitTests() => circuit = new Circuit(CircuitLimits.Of(new HubSpotOptions()), clock);

    [Fact]
    public void The_fifth_failure_within_a_minute_opens_it()
    {
        Fail(4);
        Assert.Equal(Passage.Normal, circuit.Enter());

        Fail(1);
        Assert.Null(circuit.Enter());
    }

    [Fact]
    public void Failures_far_apart_never_open_it()
    {
        for (var i = 0; i < 50; i++)
        {
            Fail(1);
            clock.Advance(TimeSpan.FromSeconds(15.1));
        }

        Assert.Equal(Passage.Normal, circuit.Enter());
    }

    [Fact]
    public void Successes_in_between_do_not_hide_failures()
    {
        for (var i = 0; i < 5; i++)
        {
            Fail(1);
            circuit.Leave(Passage.Normal, CallResult.Succeeded);
        }

        Assert.Null(circuit.Enter());
    }

    [Fact]
    public void It_stays_open_for_two_minutes()
    {
        Fail(5);

        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Null(circuit.Enter());

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Passage.Probe, circuit.Enter());
    }

    [Fact]
    public void Each_opening_counts_with_its_whole_time()
    {
        Assert.Equal(TimeSpan.Zero, circuit.OpenTime);

        Fail(5);
        Assert.Equal(TimeSpan.FromSeconds(120), circuit.OpenTime);

        clock.Advance(TimeSpan.FromSeconds(200));
        circuit.Leave(circuit.Enter() ?? default, CallResult.Failed);
        Assert.Equal(TimeSpan.FromSeconds(240), circuit.OpenTime);
    }

    [Fact]
    public void Time_in_which_it_is_opened_twice_counts_once()
    {
        Fail(5);
        clock.Advance(TimeSpan.FromSeconds(120));
        var (first, second) = (circuit.Enter() ?? default, circuit.Enter() ?? default);

        circuit.Leave(first, CallResult.Failed);
        clock.Advance(TimeSpan.FromSeconds(30));
        circuit.Leave(second, CallResult.Failed);

        Assert.Equal(TimeSpan.FromSeconds(270), circuit.OpenTime);
    }

    [Fact]
    public void Only_three_successes_close_it()
    {
        OpenAndWait();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Passage.Probe, circuit.Enter());
            circuit.Leave(Passage.Probe, CallResult.Succeeded);
        }

        Assert.Equal(Passage.Normal, circuit.Enter());
    }

    [Fact]
    public void A_failed_probe_opens_it_again_for_two_minutes()
    {
        OpenAndWait();
        circuit.Leave(circuit.Enter() ?? Passage.Normal, CallResult.Succeeded);
        circuit.Leave(circuit.Enter() ?? Passage.Normal, CallResult.Failed);

        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Null(circuit.Enter());
    }

    [Fact]
    public void No_more_probes_go_out_than_are_needed()
    {
        OpenAndWait();

        Assert.Equal(
            [Passage.Probe, Passage.Probe, Passage.Probe, null], Enumerable.Range(0, 4).Select(_ => circuit.Enter()));
    }

    [Fact]
    public void A_probe_that_was_called_off_gives_its_place_back()
    {
        OpenAndWait();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(Passage.Probe, circuit.Enter());
            circuit.Leave(Passage.Probe, CallResult.Nothing);
        }
    }

    [Fact]
    public void After_closing_old_failures_are_forgotten()
    {
        Only_three_successes_close_it();

        Fail(4);

        Assert.Equal(Passage.Normal, circuit.Enter());
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            circuit.Leave(Passage.Normal, CallResult.Failed);
        }
    }

    private void OpenAndWait()
    {
        Fail(5);
        clock.Advance(TimeSpan.FromSeconds(120));
    }
}
