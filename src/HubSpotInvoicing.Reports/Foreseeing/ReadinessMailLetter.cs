using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Html;
using HubSpotInvoicing.Reports.Letters;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The readiness letter as a mail: for each owner the first members to put right.</summary>
internal static class ReadinessMailLetter
{
    /// <summary>Members of one owner that the mail names; the list has the others.</summary>
    private const int EntriesMax = 25;

    public static Letter Of(ReadinessLetter letter, IReadOnlyDictionary<string, string> documents, bool isAttached) =>
        new(
            $"{ReadinessWords.Title(letter)} {SubjectOf(letter)}",
            [
                new LetterBlock.Paragraph(string.Join(' ', ReadinessWords.Story(letter))),
                .. ReadinessWords.ByOwner(letter).SelectMany(GroupOf),
                new LetterBlock.Heading("The whole letter"),
                new LetterBlock.Paragraph(
                    isAttached
                        ? $"The list of all of them is attached ({ReadinessDocuments.Rows})."
                        : "The list of all of them is too long for a mail; it lies with the letter."),
                new LetterBlock.Facts([
                    .. documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, d.Value)),
                ]),
            ]);

    private static string SubjectOf(ReadinessLetter letter) => letter.Cases.Count == 0
        ? "Yes, nobody to put right"
        : $"{Wording.Companies(letter.Cases.Count)} to put right";

    private static IEnumerable<LetterBlock> GroupOf(IGrouping<string, ReadinessCase> group)
    {
        var all = group.ToList();
        yield return new LetterBlock.Heading($"{group.Key}: {Wording.Companies(all.Count)}");
        yield return new LetterBlock.Entries([.. all.Take(EntriesMax).Select(EntryOf)]);
        if (all.Count > EntriesMax)
        {
            yield return new LetterBlock.Paragraph(
                $"And {Wording.Companies(all.Count - EntriesMax)} more in {ReadinessDocuments.Rows}.");
        }
    }

    private static LetterEntry EntryOf(ReadinessCase one) => new(
        LetterEntry.TitleOf(one.Row.Key, one.Row.CompanyName, one.Row.Key.Period),
        one.Row.CompanyLink,
        [
            $"{OutcomeWords.Label(one.Row.Outcome, RunMode.Plan)}: {ReadinessWords.Why(one)}",
            $"What to do: {one.Row.Remedy}",
            $"If ignored: {one.IfIgnored}",
        ]);
}
