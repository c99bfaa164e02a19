using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Html;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>
/// What went wrong, whom it touches, what comes next by itself and what a person does. It names companies by id and
/// name and tells nothing else of them.
/// </summary>
internal static class ErrorLetter
{
    /// <summary>Companies of one kind of trouble that the letter names; the report has the others.</summary>
    public const int EntriesMax = 50;

    private static readonly Outcome[] Touched = [Outcome.InDoubt, Outcome.Failed, Outcome.NotReached];

    /// <summary>Of a run that came to its report.</summary>
    public static Letter Of(RunResult result, IReadOnlyList<TroubleKind> kinds)
    {
        var summary = result.Summary;
        return new Letter(
            $"Membership invoices, {Wording.Month(summary.Period)}: {TroubleAdvice.For(kinds[0]).Title}",
            [
                new LetterBlock.Notice(WhatOf(summary, kinds)),
                new LetterBlock.Heading("What was sent and what was not"),
                ReportLetter.SumOf(summary),
                .. Touched.SelectMany(outcome => TouchedBy(outcome, summary)),
                .. AdviceOf(kinds),
                new LetterBlock.Heading("To look it up"),
                new LetterBlock.Facts(
                [
                    ("Run", summary.Run.ToString()),
                    ("Period", summary.Period.ToString()),
                    ("HubSpot account", summary.PortalId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    ("Correlation ids of HubSpot", CorrelationsOf(summary)),
                    .. result.Documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, d.Value)),
                ]),
            ]);
    }

    /// <summary>Of a run that has no report: it could not start, or it ended in the middle.</summary>
    public static Letter Of(Exception fault, BrokenRun run)
    {
        var kind = TroubleKinds.Of(fault);
        return new Letter(
            $"Membership invoices, {Wording.Month(run.Period)}: {TroubleAdvice.For(kind).Title}",
            [
                new LetterBlock.Notice(WhatOf(fault)),
                new LetterBlock.Heading("What was sent and what was not"),
                new LetterBlock.Paragraph(ReachedBy(run.Reached)),
                .. AdviceOf([kind]),
                new LetterBlock.Heading("To look it up"),
                new LetterBlock.Facts(
                [
                    ("Run", run.Run.ToString()),
                    ("Period", run.Period.ToString()),
                    ("Ended", Wording.Instant(run.At)),
                    ("Correlation id of HubSpot", (fault as RunRefusedException)?.CorrelationId ?? "none"),
                ]),
            ]);
    }

    private static string WhatOf(RunSummary summary, IReadOnlyList<TroubleKind> kinds) =>
        string.Join(
            ' ',
            kinds.Select(kind =>
                kind switch
                {
                    TroubleKind.InDoubt =>
                        $"{Wording.Companies(summary.Totals.Of(Outcome.InDoubt).Count)} in doubt: a "
                        + "write was sent and no answer came.",
                    TroubleKind.Failures => string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{TroubleKinds.FailedPercent(summary):0.#} % of the companies failed or are in doubt."),
                    _ => $"The run stopped early: {TroubleAdvice.For(kind).Title}. {summary.StopDetail}".TrimEnd(),
                }));

    // What an unexpected fault says can quote a member's data.
    private static string WhatOf(Exception fault) => TroubleKinds.Of(fault) is TroubleKind.ProgramFault
        ? $"The run broke off: {fault.GetType().Name}."
        : $"The run did not come to its report. {fault.Message}";

    private static string ReachedBy(RunProgress? reached) =>
        reached switch
        {
            null or { Found: 0 } =>
                "Nothing: the run ended before it found the first company. No invoice was made and no mail sent.",
            _ =>
                $"Until then {Wording.Companies(reached.Found)} had been found, "
                + $"{Wording.Number(reached.Finished)} of them had "
                + $"their outcome, and {Wording.Number(reached.Delivered)} mails to members were "
                + "settled. Of the others the ledger "
                + "knows how far each came; the report of the next run has all of them.",
        };

    private static IEnumerable<LetterBlock> TouchedBy(Outcome outcome, RunSummary summary)
    {
        var group = summary.Attention.Of(outcome);
        if (group.Count == 0)
        {
            yield break;
        }

        yield return new LetterBlock.Heading(
            $"{OutcomeWords.Label(outcome, summary.Mode)}: {Wording.Companies(group.Count)}");
        yield return new LetterBlock.Entries(
            [.. group.Rows.Take(EntriesMax).Select(row => EntryOf(row, summary.Period))]);
        if (group.Count > EntriesMax)
        {
            yield return new LetterBlock.Paragraph(
                $"And {Wording.Companies(group.Count - EntriesMax)} more in {DocumentNames.Of(summary.Mode).Rows}.");
        }
    }

    private static LetterEntry EntryOf(ReportRow row, BillingPeriod period) => new(
        LetterEntry.TitleOf(row.Key, row.CompanyName, period),
        row.CompanyLink,
        row.Failure is { } failure ? [ReasonWords.Reason(failure.Code.ToString()), .. FactsOf(failure)] : []);

    private static IEnumerable<string> FactsOf(Failure failure)
    {
        yield return $"{StepWords.Reached(failure.Step)} (step {failure.Step}"
            + (failure.HttpStatus is { } status
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", status {status}")
                : "")
            + (failure.CorrelationId is { } correlation ? $", correlation id {correlation})" : ")");
    }

    private static string CorrelationsOf(RunSummary summary)
    {
        var ids = Touched.SelectMany(outcome => summary.Attention.Of(outcome).Rows)
            .Select(row => row.Failure?.CorrelationId)
            .OfType<string>()
            .Distinct()
            .Take(EntriesMax)
            .ToList();
        return ids.Count == 0 ? "none" : string.Join(", ", ids);
    }

    private static IEnumerable<LetterBlock> AdviceOf(IReadOnlyList<TroubleKind> kinds)
    {
        yield return new LetterBlock.Heading("What happens next by itself");
        yield return new LetterBlock.Paragraph(
            "No member is billed or mailed twice, and none is forgotten: the ledger knows what was begun. "
            + string.Join(' ', kinds.Select(kind => TroubleAdvice.For(kind).Next)));
        foreach (var kind in kinds)
        {
            var about = kinds.Count == 1 ? "" : $": {TroubleAdvice.For(kind).Title}";
            yield return new LetterBlock.Heading($"What to do{about}");
            yield return new LetterBlock.Steps(TroubleAdvice.For(kind).Steps);
        }
    }
}
