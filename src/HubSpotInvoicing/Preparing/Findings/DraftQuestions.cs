using System.Globalization;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What HubSpot makes of a new draft and its lines.</summary>
public static class DraftQuestions
{
    private const string Probe = "Run doctor --probe.";

    /// <summary>A probe waits no longer than that, and a little.</summary>
    private static readonly TimeSpan SearchLagLong = TimeSpan.FromSeconds(30);

    public static Question InlineLines { get; } =
        Question.Of(
            "inline-lines",
            "Are lines that are named when a draft is created kept?",
            Probe,
            Answer.Fine("kept", "The lines that were named when the draft was created hang on it."),
            Answer.Bad(
                "lost",
                "HubSpot took the draft and dropped the lines that were named with it.",
                "Do not bill: every draft would be empty and stay a draft. Report it to HubSpot "
                + "with the API version; when it "
                + "is mended, run doctor --probe."));

    public static Question Total { get; } = Question.Of(
        "draft-total",
        "Does HubSpot add up all lines of a draft?",
        Probe,
        Answer.Fine("right", "HubSpot added up the lines of a draft."),
        Answer.Bad(
            "wrong",
            "HubSpot's total of a draft with two lines is not their sum.",
            "Do not bill: a run would leave every draft unopened. Look at taxes and discounts that the account adds by "
            + "itself, then run doctor --probe."));

    public static Question TotalDelay { get; } =
        Question.Duration(
            "draft-total-ms",
            "How long does HubSpot take to add up a draft?",
            Probe,
            delay =>
                Answer.Fine(
                    "",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The total of a new draft was there after {delay.TotalMilliseconds:0} ms; runs wait "
                        + $"at least twice as long for it.")));

    public static Question Number { get; } =
        Question.Of(
            "draft-number",
            "Does a draft use up an invoice number?",
            Probe,
            Answer.Fine("none", "A draft has no number yet, so deleting one leaves no gap."),
            Answer.Odd(
                "given",
                "A draft has a number already, so each draft that is deleted leaves a gap in the numbering.",
                "Ask who audits the accounts whether gaps matter; if so, keep drafts and "
                + "open them rather than undo them."));

    public static Question DueDay { get; } =
        Question.Of(
            "due-day",
            "Does a due date read back as the day that was written?",
            Probe,
            Answer.Fine("kept", "The due date read back as the day that was written."),
            Answer.Bad(
                "shifted",
                "The due date read back as another day than was written.",
                "Look at a draft in HubSpot before the first run; if its due date is wrong "
                + "there too, do not bill. When the "
                + "account's time zone is right, run doctor --probe."));

    public static Question Lines { get; } = Question.Of(
        "draft-lines",
        "Does a deleted draft take its lines along?",
        Probe,
        Answer.Fine("deleted", "A deleted draft took its lines along."),
        Answer.Fine("left", "The lines of a deleted draft stay behind; undo deletes them itself."));

    public static Question BadRow { get; } =
        Question.Of(
            "bad-row",
            "Does one bad record fail the others of its batch?",
            Probe,
            Answer.Fine("alone", "In a batch with one bad record, the other one was stored."),
            Answer.Fine(
                "whole",
                "A batch with one bad record was refused whole and nothing of it stored; "
                + "runs send it again in halves."),
            Answer.Odd(
                "part",
                "A batch with one bad record was refused whole, and yet a part of it was stored.",
                "Runs stay safe as long as HubSpot refuses a second key; otherwise they refuse to start."));

    public static Question SearchLag { get; } =
        Question.Duration(
            "search-lag-ms",
            "How far does the search trail behind?",
            Probe,
            lag =>
                lag < SearchLagLong
                    ? Answer.Fine(
                        "",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The search showed a new record after {lag.TotalSeconds:0.0} s; a company "
                            + $"changed later than that before a "
                            + $"run may be found by the next one only."))
                    : Answer.Odd(
                        "",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The search did not show a new record within "
                            + $"{SearchLagLong.TotalSeconds:0} s; a company changed "
                            + $"shortly before a run may be found by the next one only."),
                        "Change no renewal dates in the hour before a run; run doctor --probe on "
                        + "another day to see whether it "
                        + "stays so."));

    internal static IReadOnlyList<Question> All { get; } =
        [InlineLines, Total, TotalDelay, Number, DueDay, Lines, BadRow, SearchLag];
}
