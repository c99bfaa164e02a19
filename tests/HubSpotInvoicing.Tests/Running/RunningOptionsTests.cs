namespace HubSpotInvoicing.Running;

public sealed class RunningOptionsTests
{
    [Fact]
    public void Nothing_brakes_by_default() =>
        Assert.True(new RunningOptionsValidator().Validate(null, new RunningOptions()).Succeeded);

    [Fact]
    public void A_brake_that_would_let_nothing_through_is_refused()
    {
        var options = new RunningOptions
        {
            TotalMax = 0,
            InvoicesMax = 0,
            CanaryInvoices = 0,
            PortionSize = 0,
            DeadlineSeconds = 1,
        };

        var result = new RunningOptionsValidator().Validate(null, options);

        Assert.Equal(5, result.Failures?.Count());
    }
}
