using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Http;

public sealed class RetryDecisionTests
{
    public static TheoryData<int> PassingStatuses => [500, 502, 503, 504, 521, 522, 523, 524, 525, 526];

    public static TheoryData<int> FinalStatuses => [301, 400, 401, 403, 404, 409, 413, 414, 422, 501, 505];

    [Theory]
    [MemberData(nameof(PassingStatuses))]
    public void A_server_fault_is_repeated_for_reads_and_keyed_writes_only(int status)
    {
        Assert.IsType<RetryDecision.Again>(RetryDecision.For(Answer(RequestKind.Read, status)));
        Assert.IsType<RetryDecision.Again>(RetryDecision.For(Answer(RequestKind.KeyedWrite, status)));
        Assert.IsType<RetryDecision.Take>(RetryDecision.For(Answer(RequestKind.Create, status)));
    }

    [Theory]
    [MemberData(nameof(FinalStatuses))]
    public void A_final_answer_is_never_repeated(int status)
    {
        foreach (var kind in Enum.GetValues<RequestKind>())
        {
            Assert.IsType<RetryDecision.Take>(RetryDecision.For(Answer(kind, status)));
        }
    }

    [Fact]
    public void A_lost_answer_is_repeated_for_reads_and_keyed_writes_only()
    {
        foreach (var end in new[] { ExchangeEnd.Lost, ExchangeEnd.TimedOut, ExchangeEnd.Unreadable })
        {
            Assert.IsType<RetryDecision.Again>(RetryDecision.For(new Exchange(RequestKind.Read, end)));
            Assert.IsType<RetryDecision.Again>(RetryDecision.For(new Exchange(RequestKind.KeyedWrite, end)));
            Assert.IsType<RetryDecision.Take>(RetryDecision.For(new Exchange(RequestKind.Create, end)));
        }
    }

    [Fact]
    public void What_was_certainly_not_carried_out_is_repeated_even_for_creates()
    {
        foreach (var kind in Enum.GetValues<RequestKind>())
        {
            Assert.IsType<RetryDecision.Again>(RetryDecision.For(new Exchange(kind, ExchangeEnd.NotConnected)));
            Assert.IsType<RetryDecision.Again>(RetryDecision.For(Answer(kind, 423)));
            Assert.IsType<RetryDecision.Again>(RetryDecision.For(Answer(kind, 429)));
        }
    }

    [Fact]
    public void A_locked_record_is_left_alone_for_two_seconds()
    {
        var decision = RetryDecision.For(Answer(RequestKind.KeyedWrite, 423));

        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<RetryDecision.Again>(decision).AtLeast);
    }

    [Fact]
    public void A_per_second_limit_waits_a_second()
    {
        var decision = RetryDecision.For(RateLimited(new ErrorBody { PolicyName = "SECONDLY" }));

        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<RetryDecision.Again>(decision).AtLeast);
    }

    [Fact]
    public void Retry_after_is_honoured()
    {
        var asked = RateLimited(ErrorBody.None) with { RetryAfter = TimeSpan.FromSeconds(7) };

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<RetryDecision.Again>(RetryDecision.For(asked)).AtLeast);
    }

    [Theory]
    [InlineData("DAILY", null, null)]
    [InlineData(null, "DAILY_LIMIT", null)]
    [InlineData(null, null, "RATE_LIMITS_DAILY")]
    public void A_spent_daily_quota_stops_the_run_whichever_field_says_so(
        string? policy, string? errorType, string? category)
    {
        var body = new ErrorBody { PolicyName = policy, ErrorType = errorType, Category = category };

        Assert.Equal(
            StopReason.DailyQuota, Assert.IsType<RetryDecision.Stop>(RetryDecision.For(RateLimited(body))).Reason);
    }

    [Fact]
    public void A_moving_account_stops_the_run()
    {
        var decision = RetryDecision.For(Answer(RequestKind.Read, 477) with { RetryAfter = TimeSpan.FromSeconds(1) });

        Assert.Equal(StopReason.AccountMoving, Assert.IsType<RetryDecision.Stop>(decision).Reason);
    }

    [Fact]
    public void An_open_circuit_stops_the_run()
    {
        var decision = RetryDecision.For(new Exchange(RequestKind.Read, ExchangeEnd.CircuitOpen));

        Assert.Equal(StopReason.CircuitOpen, Assert.IsType<RetryDecision.Stop>(decision).Reason);
    }

    [Fact]
    public void A_success_stands() =>
        Assert.IsType<RetryDecision.Take>(RetryDecision.For(Answer(RequestKind.Create, 207)));

    private static Exchange Answer(RequestKind kind, int status) => new(kind, ExchangeEnd.Answered) { Status = status };

    private static Exchange RateLimited(ErrorBody body) => Answer(RequestKind.Create, 429) with { Error = body };
}
