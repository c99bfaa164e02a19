using HubSpotInvoicing.Lambda.RuntimeApi;

namespace HubSpotInvoicing.Lambda;

public sealed class RunTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(900, 890)]
    [InlineData(100, 90)]
    [InlineData(30, 27)]
    public void A_tenth_of_the_time_and_ten_seconds_at_most_are_kept_for_report_and_answer(int timeout, int expected)
    {
        var invocation = new Invocation
        {
            RequestId = "a",
            Deadline = Now.AddSeconds(timeout),
            Event = ReadOnlyMemory<byte>.Empty,
        };

        Assert.Equal(Now.AddSeconds(expected), RunTime.EndFor(invocation, Now));
    }
}
