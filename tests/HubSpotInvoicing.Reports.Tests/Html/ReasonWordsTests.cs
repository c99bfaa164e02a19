namespace HubSpotInvoicing.Reports.Html;

public sealed class ReasonWordsTests
{
    public static TheoryData<string> Codes =>
    [
        .. Enum.GetNames<RejectionReason>(),
        .. Enum.GetNames<HoldFlag>(),
        .. Enum.GetNames<FailureCode>(),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_reason_has_plain_words(string code) => Assert.NotEqual(code, ReasonWords.Reason(code));

    [Fact]
    public void Every_warning_has_plain_words() => Assert.All(
        Enum.GetValues<BillingWarning>(), warning => Assert.NotEqual(warning.ToString(), ReasonWords.Warning(warning)));

    [Fact]
    public void Every_stop_has_plain_words() => Assert.All(
        Enum.GetValues<StopReason>(), reason => Assert.NotEqual(reason.ToString(), ReasonWords.Stop(reason)));

    [Fact]
    public void Only_a_canary_ends_a_run_on_purpose() => Assert.Equal(
        [StopReason.CanaryBilled],
        Enum.GetValues<StopReason>().Where(reason => ReasonWords.Ending(reason) != ReasonWords.StoppedEarly));

    [Fact]
    public void A_code_that_is_new_stands_for_itself() => Assert.Equal("BrandNew", ReasonWords.Reason("BrandNew"));
}
