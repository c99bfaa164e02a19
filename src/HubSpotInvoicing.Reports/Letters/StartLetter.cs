using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>What stands in the way of every run, setting by setting, and what to do about each.</summary>
internal static class StartLetter
{
    /// <summary>Problems that the letter names; more of them have one cause.</summary>
    public const int ProblemsMax = 20;

    public static Letter Of(RefusedStart start)
    {
        var advice = TroubleAdvice.For(TroubleKind.Setup);
        return new Letter(
            $"Membership invoices, {Wording.Month(start.Period)}: {advice.Title}",
            [
                new LetterBlock.Notice(WhatOf(start.Problems)),
                new LetterBlock.Heading("What was sent and what was not"),
                new LetterBlock.Paragraph(
                    "Nothing: no run was begun. No invoice was made and no mail sent to a member."),
                new LetterBlock.Heading("What happens next by itself"),
                new LetterBlock.Paragraph(
                    $"{advice.Next} No member is forgotten: the next run that starts takes them all."),
                new LetterBlock.Heading("What to do"),
                new LetterBlock.Steps(
                [
                    .. start.Problems.Take(ProblemsMax).Select(p => $"{p.Problem} {p.Remedy}"),
                    .. advice.Steps.Skip(1),
                ]),
                new LetterBlock.Heading("To look it up"),
                new LetterBlock.Facts([("Mail", start.Name.ToString()), ("Refused", Wording.Instant(start.At))]),
            ]);
    }

    private static string WhatOf(IReadOnlyList<StartProblem> problems) => problems.Count == 1
        ? $"No run can start. {problems[0].Problem}"
        : $"No run can start. {problems[0].Problem} There is more, below.";
}
