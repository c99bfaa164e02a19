namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>One way in which HubSpot may behave, and what it means for a run.</summary>
/// <param name="Value">Its lasting name in the findings.</param>
/// <param name="Verdict">How a run stands with it.</param>
/// <param name="Evidence">What was seen, one sentence.</param>
/// <param name="Fix">What to do about it, or what the product does; there unless it passed.</param>
public sealed record Answer(string Value, CheckVerdict Verdict, string Evidence, string Fix)
{
    public static Answer Fine(string value, string evidence) => new(value, CheckVerdict.Passed, evidence, "");

    public static Answer Odd(string value, string evidence, string fix) =>
        new(value, CheckVerdict.Warned, evidence, fix);

    public static Answer Bad(string value, string evidence, string fix) =>
        new(value, CheckVerdict.Failed, evidence, fix);
}
