namespace HubSpotInvoicing.Cli.Output;

public sealed class PaceTests
{
    [Theory]
    [InlineData(0, 300, 60, "")]
    [InlineData(100, 300, 2.9, "")]
    [InlineData(120, 300, 3, ", 40/s, 0:05 left")]
    [InlineData(1_000, 100_000, 10, ", 100/s, 16:30 left")]
    [InlineData(10, 100, 40, ", 15/min, 6:00 left")]
    [InlineData(10_000, 100_000, 1_000, ", 10/s, 150:00 left")]
    [InlineData(300, 300, 10, ", 30/s")]
    public void Rate_and_time_left_are_told_once_there_is_something_to_go_by(
        int finished, int found, double seconds, string expected) =>
        Assert.Equal(expected, Pace.Describe(finished, found, TimeSpan.FromSeconds(seconds)));
}
