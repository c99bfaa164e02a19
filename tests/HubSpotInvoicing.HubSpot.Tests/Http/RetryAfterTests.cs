namespace HubSpotInvoicing.HubSpot.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Tue, 03 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Tue, 03 Nov 2026 11:00:00 GMT", 0)]
    public void It_is_read_in_seconds_or_as_a_date(string header, int seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Of(response.Headers, Now));
    }

    [Fact]
    public void Without_the_header_there_is_none()
    {
        using var response = new HttpResponseMessage();

        Assert.Null(RetryAfter.Of(response.Headers, Now));
    }
}
