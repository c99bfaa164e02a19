using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli;

public sealed class ComplaintsTests
{
    public static TheoryData<Exception> Faults =>
    [
        new RunRefusedException("The portal is another.", "Set HubSpot:PortalId."),
        new RunStoppedException(StopReason.HubSpotUnavailable, "HubSpot does not answer."),
        new LedgerUnavailableException("/somewhere", "the disk is full."),
        new LedgerDamagedException("/somewhere", BillingPeriod.Parse("2026-11"), 3, "its hash is wrong."),
        new ReportUnavailableException("/somewhere", "the disk is full."),
        new PriceBookException("book.json", 7, "A band is missing.", "Add it."),
        new PortTakenException(80, new IOException()),
        new StateFileException("hubspot.jsonl", 3, null),
        new IOException("The disk is full."),
        new UnauthorizedAccessException("Access denied."),
        new InvalidOperationException("Impossible."),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_becomes_one_line_and_a_remedy_without_a_stack(Exception fault)
    {
        using var error = new StringWriter { NewLine = "\n" };

        Complaints.About(fault).WriteTo(error);

        Assert.Matches(@"^error: [^\n]+\nwhat to do: [^\n]+\n$", error.ToString());
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_nobody_expected_is_called_a_bug_with_its_type()
    {
        var complaint = Complaints.About(new InvalidOperationException("Impossible."));

        Assert.Equal("Unexpected InvalidOperationException: Impossible.", complaint.Problem);
        Assert.StartsWith("Report this line", complaint.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_to_stop_has_its_own_advice()
    {
        var advice = Enum.GetValues<StopReason>().Select(StopAdvice.For).ToList();

        Assert.Equal(advice.Distinct(), advice);
        Assert.DoesNotContain("Run again.", advice);
    }
}
