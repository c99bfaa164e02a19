using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Html;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>What a run did, in the numbers of its report: the sum, the types, and what needs a person.</summary>
internal static class ReportLetter
{
    /// <summary>Companies of one kind of trouble that the letter names; the report has the others.</summary>
    public const int EntriesMax = 25;

    public static Letter Of(RunResult result, string? attached)
    {
        var summary = result.Summary;
        return new Letter(
            SubjectOf(summary),
            [
                .. Opening(summary),
                new LetterBlock.Heading("Every company has one outcome"),
                SumOf(summary),
                new LetterBlock.Heading($"By membership type, amounts in {summary.Currency}"),
                TypesOf(summary.Totals),
                .. NeedsOf(summary),
                .. MissedOf(summary),
                .. ReturnedOf(summary),
                new LetterBlock.Heading("The whole report"),
                .. DocumentsOf(result, attached),
                new LetterBlock.Facts(FactsOf(summary)),
            ]);
    }

    public static LetterBlock SumOf(RunSummary summary) => new LetterBlock.Figures(
        ["Outcome", "Companies", $"Amount, {summary.Currency}"],
        [
            .. OutcomeWords.All.Select(outcome =>
                RowOf(OutcomeWords.Label(outcome, summary.Mode), summary.Totals.Of(outcome))),
            RowOf("Found", summary.Totals.Found),
        ]);

    private static string SubjectOf(RunSummary summary)
    {
        var invoiced = summary.Totals.Of(Outcome.Invoiced);
        var people = summary.Attention.Outcomes.Sum(o => summary.Attention.Of(o).Count);
        return $"Membership invoices, {Wording.Month(summary.Period)}: {Wording.Number(invoiced.Count)} invoiced, "
            + $"{invoiced.Amount}"
            + (people == 0 ? "" : $"; {Wording.Companies(people)} to look at")
            + summary.StoppedBy switch
            {
                null => "",
                StopReason.CanaryBilled => "; a canary",
                _ => "; stopped early",
            };
    }

    private static IEnumerable<LetterBlock> Opening(RunSummary summary)
    {
        if (summary.StoppedBy is { } reason)
        {
            yield return new LetterBlock.Notice(
                $"The run stopped early: {ReasonWords.Stop(reason)}. {summary.StopDetail}".TrimEnd());
        }

        yield return new LetterBlock.Paragraph(string.Join(' ', Story.Of(summary)));
    }

    private static string[] RowOf(string label, Total total) =>
        [label, Wording.Number(total.Count), Wording.Plain(total.Amount)];

    private static LetterBlock.Figures TypesOf(RunTotals totals) => new(
        ["Type", "Found", "Amount", "With invoice", "Amount"],
        [
            .. totals.Types.Select(type => TypeRow(
                Wording.Type(type),
                totals.Of(type),
                totals.Of(type, Outcome.Invoiced),
                totals.Of(type, Outcome.AlreadyInvoiced))),
            TypeRow("All types", totals.Found, totals.Of(Outcome.Invoiced), totals.Of(Outcome.AlreadyInvoiced)),
        ]);

    private static string[] TypeRow(string label, Total found, Total now, Total before) =>
    [
        .. RowOf(label, found), Wording.Number(now.Count + before.Count), Wording.Plain(now.Amount + before.Amount),
    ];

    private static IEnumerable<LetterBlock> NeedsOf(RunSummary summary)
    {
        var attention = summary.Attention;
        if (attention.IsEmpty)
        {
            yield return new LetterBlock.Heading("What needs a person");
            yield return new LetterBlock.Paragraph(
                "Nothing: no company is held, rejected, failed, in doubt or left over; none has a warning.");
        }

        foreach (var outcome in attention.Outcomes)
        {
            var label = OutcomeWords.Label(outcome, summary.Mode);
            foreach (var block in GroupOf(attention.Of(outcome), label, OutcomeWords.Meaning(outcome), summary))
            {
                yield return block;
            }
        }

        if (attention.Warned.Count > 0)
        {
            foreach (var block in GroupOf(attention.Warned, "With a warning", "These have their invoice.", summary))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<LetterBlock> GroupOf(
        AttentionGroup group, string label, string meaning, RunSummary summary)
    {
        yield return new LetterBlock.Heading($"{label}: {Wording.Companies(group.Count)}");
        yield return new LetterBlock.Paragraph(meaning);
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
        [
            .. row.ReportedAmount is { } amount ? new[] { $"Amount: {amount}" } : [],
            $"Why: {string.Join("; ", WhyOf(row))}",
            .. row.Remedy.Length > 0 ? new[] { $"What to do: {row.Remedy}" } : [],
        ]);

    private static IEnumerable<string> WhyOf(ReportRow row) =>
        [.. row.Reasons.Select(ReasonWords.Reason), .. row.Warnings.Select(ReasonWords.Warning)];

    private static IEnumerable<LetterBlock> MissedOf(RunSummary summary)
    {
        if (summary.Missed.Count == 0)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Missed in earlier months");
        yield return new LetterBlock.Paragraph(
            $"{Wording.Companies(summary.Missed.Count)} renewed in an earlier month and "
            + "have no invoice for it. They are "
            + "not part of the sum above, and are billed only when a run is asked to.");
        yield return new LetterBlock.Entries([.. summary.Missed.Take(EntriesMax).Select(missed => new LetterEntry(
            LetterEntry.TitleOf(missed.Key, missed.CompanyName, missed.Key.Period),
            missed.CompanyLink,
            [$"Renewed on {Wording.Day(missed.RenewalDay)}"]))]);
        if (summary.Missed.Count > EntriesMax)
        {
            yield return new LetterBlock.Paragraph(
                $"And {Wording.Companies(summary.Missed.Count - EntriesMax)} more in "
                + $"{DocumentNames.Of(summary.Mode).Summary}.");
        }
    }

    private static IEnumerable<LetterBlock> ReturnedOf(RunSummary summary)
    {
        if (summary.Returned.Count == 0)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Mails that came back");
        yield return new LetterBlock.Paragraph(
            "These mails of earlier runs did not arrive, or were complained of. Correct the "
            + "address in HubSpot, and send "
            + "the invoice link yourself.");
        yield return new LetterBlock.Facts(
        [
            .. summary.Returned.Take(EntriesMax)
                .Select(mail => (mail.Key?.ToString() ?? "Finance", $"{mail.Address} ({mail.Kind})")),
        ]);
        if (summary.Returned.Count > EntriesMax)
        {
            yield return new LetterBlock.Paragraph(
                $"And {Wording.Number(summary.Returned.Count - EntriesMax)} more in "
                + $"{DocumentNames.Of(summary.Mode).Summary}.");
        }
    }

    private static IEnumerable<LetterBlock> DocumentsOf(RunResult result, string? attached)
    {
        yield return new LetterBlock.Paragraph(attached is null
            ? "The list of all companies is too long for a mail, or could not be read; it lies with the report."
            : $"The list of all companies is attached ({attached}).");
        yield return new LetterBlock.Facts(
            [.. result.Documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, d.Value))]);
    }

    private static (string Name, string Value)[] FactsOf(RunSummary summary) =>
    [
        ("Run", summary.Run.ToString()),
        ("HubSpot account", summary.PortalId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Finished", $"{Wording.Instant(summary.FinishedAt)}, after {Wording.Duration(summary.Duration)}"),
        .. summary.Fates.Counts.Count == 0 ? [] : new[] { ("Mails of earlier runs", Wording.Fates(summary.Fates)) },
    ];
}
