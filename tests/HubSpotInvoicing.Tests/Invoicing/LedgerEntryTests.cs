using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerEntryTests
{
    private static readonly DeliveryState Started = new DeliveryState.Started("HubSpot");
    private static readonly DeliveryState Accepted = new DeliveryState.Accepted("HubSpot", "status-1");
    private static readonly DeliveryState Sent = new DeliveryState.Sent("SENT");

    [Fact]
    public void It_is_complete_when_it_is_open_and_mail_and_dues_are_done()
    {
        Assert.True(Entry(LedgerStep.Opened, Sent, DuesState.Written).IsComplete);
        Assert.False(Entry(LedgerStep.Drafted, Sent, DuesState.Written).IsComplete);
        Assert.False(Entry(LedgerStep.Opened, Accepted, DuesState.Written).IsComplete);
        Assert.False(Entry(LedgerStep.Opened, Sent, DuesState.Refused).IsComplete);
        Assert.False(Entry(LedgerStep.Opened, Sent, DuesState.NotWritten).IsComplete);
    }

    [Fact]
    public void It_was_reported_when_only_the_result_of_its_mail_or_refused_dues_are_outstanding()
    {
        Assert.True(Entry(LedgerStep.Opened, Sent, DuesState.Written).WasReported);
        Assert.True(Entry(LedgerStep.Opened, Accepted, DuesState.Refused).WasReported);
        Assert.False(Entry(LedgerStep.Drafted, Sent, DuesState.Written).WasReported);
        Assert.False(Entry(LedgerStep.Opened, Started, DuesState.Written).WasReported);
        Assert.False(Entry(LedgerStep.Opened, Sent, DuesState.NotWritten).WasReported);
    }

    private static LedgerEntry Entry(LedgerStep step, DeliveryState delivery, DuesState dues) =>
        new(SampleContents.Key(1)) { Step = step, Delivery = delivery, Dues = dues };
}
