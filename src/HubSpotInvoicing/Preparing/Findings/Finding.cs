namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What was found out about an account.</summary>
/// <param name="Question">What was open.</param>
/// <param name="Answer">How it is.</param>
/// <param name="Seen">When it was seen, UTC.</param>
public sealed record Finding(Question Question, Answer Answer, DateTimeOffset Seen)
{
    /// <summary>
    /// The property or e-mail that it was seen on; none for what is the whole account's, and where it was not kept.
    /// </summary>
    public string? On { get; init; }
}
