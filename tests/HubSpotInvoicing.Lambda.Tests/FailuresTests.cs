using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Lambda;

public sealed class FailuresTests
{
    public static TheoryData<Exception, string> Expected => new()
    {
        { new RunRefusedException("The portal is another.", "Set it."), "The portal is another. Set it." },
        { new RunStoppedException(StopReason.AccessLost, "HubSpot refuses."), "HubSpot refuses. Check the token" },
        { new LedgerUnavailableException("s3://b", "it does not answer."), "it carries on where it stopped." },
        { new ReportUnavailableException("s3://b", "it is full."), "nothing is billed twice." },
        { new PriceBookException("book.json", 7, "No band.", "Add it."), "book.json, line 7: No band. Add it." },
        { new IOException("No space left on device."), "Check the size of the function's /tmp" },
        { new OperationCanceledException(), "The run was asked to stop" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_known_fault_says_what_is_wrong_and_what_to_do(Exception fault, string words)
    {
        var failure = Failures.Of(fault);

        Assert.Equal(fault.GetType().Name, failure.ErrorType);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Empty(failure.StackTrace);
    }

    [Fact]
    public void A_bug_tells_its_place_and_not_its_words()
    {
        var failure = Failures.Of(Assert.Throws<InvalidOperationException>(Break));

        Assert.Equal("InvalidOperationException", failure.ErrorType);
        Assert.DoesNotContain("member@association.example", failure.Message, StringComparison.Ordinal);
        Assert.Contains(failure.StackTrace, frame => frame.Contains("FailuresTests.Break", StringComparison.Ordinal));
        Assert.DoesNotContain(failure.StackTrace, frame => frame.Contains(".cs", StringComparison.Ordinal));
    }

    private static void Break() => throw new InvalidOperationException("member@association.example is already there.");
}
