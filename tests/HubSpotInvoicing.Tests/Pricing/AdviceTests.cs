namespace HubSpotInvoicing.Pricing;

public sealed class AdviceTests
{
    [Fact]
    public void Every_reason_says_what_is_wrong_and_what_to_do() =>
        AssertAdvice([.. Enum.GetValues<RejectionReason>().Select(Advice.For)]);

    [Fact]
    public void Every_flag_says_what_is_wrong_and_what_to_do() =>
        AssertAdvice([.. Enum.GetValues<HoldFlag>().Select(Advice.For)]);

    private static void AssertAdvice(string[] sentences)
    {
        Assert.All(sentences, sentence => Assert.Matches("^[A-Z][^;]+; [^;]+[.]$", sentence));
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
    }
}
