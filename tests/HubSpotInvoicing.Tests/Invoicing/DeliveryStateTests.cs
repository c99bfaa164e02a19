namespace HubSpotInvoicing.Invoicing;

public sealed class DeliveryStateTests
{
    [Fact]
    public void Each_state_has_its_word_in_the_report_and_only_an_end_is_settled()
    {
        AssertState(DeliveryState.NotStarted, word: null, isSettled: false);
        AssertState(new DeliveryState.Started("HubSpot"), "UNKNOWN", isSettled: false);
        AssertState(new DeliveryState.Accepted("HubSpot", "status-1"), "PENDING", isSettled: false);
        AssertState(new DeliveryState.Sent("SENT"), "SENT", isSettled: true);
        AssertState(new DeliveryState.Refused("BAD_ADDRESS"), "BAD_ADDRESS", isSettled: true);
        AssertState(new DeliveryState.Skipped(), "NOT_OURS", isSettled: true);
    }

    private static void AssertState(DeliveryState state, string? word, bool isSettled) =>
        Assert.Equal((word, isSettled), (state.Describe(), state.IsSettled));
}
