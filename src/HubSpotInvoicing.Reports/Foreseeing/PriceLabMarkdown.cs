using System.Globalization;
using System.Text;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>
/// What a new price book does, as Markdown for a comment on a pull request. Members are named by id alone: a pull
/// request has more readers than an account.
/// </summary>
public static class PriceLabMarkdown
{
    private const string Nothing = "-";

    /// <param name="figures">The figures that differ.</param>
    /// <param name="effect">What that does to members; absent when no member was looked at.</param>
    /// <param name="members">Whose members they are, for the heading, for example <c>500 made-up members</c>.</param>
    public static string Render(IReadOnlyList<FigureChange> figures, BookEffect? effect, string members)
    {
        var text = new StringBuilder("## What this price book changes\n\n");
        WriteFigures(text, figures);
        if (effect is not null)
        {
            WriteEffect(text, effect, members);
        }

        return text.ToString();
    }

    /// <summary>The signed amount: <c>+1,250.00</c>, <c>-70.00</c>, <c>0.00</c>.</summary>
    public static string ChangeText(Money change) => (change.MinorUnits > 0 ? "+" : "") + Wording.Plain(change);

    private static void WriteFigures(StringBuilder text, IReadOnlyList<FigureChange> figures)
    {
        if (figures.Count == 0)
        {
            text.Append("No figure differs.\n\n");
            return;
        }

        Write(text, ["From", "Type", "Figure", "Old", "New"], wordColumns: 3, figures.Select(change => new[]
        {
            Wording.Day(change.From),
            change.Type,
            change.Figure,
            change.Before ?? Nothing,
            change.After ?? Nothing,
        }));
    }

    private static void WriteEffect(StringBuilder text, BookEffect effect, string members)
    {
        var months = effect.First == effect.Last ? $"{effect.First}" : $"{effect.First} to {effect.Last}";
        text.Append(CultureInfo.InvariantCulture, $"### {members}, renewing {months}, in {effect.Currency}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**Total effect: {ChangeText(effect.Total.Effect)}** ");
        text.Append(CultureInfo.InvariantCulture, $"({Sentence(effect)})\n\n");
        Write(text, ["Type", "Members", "Old", "New", "Effect"], wordColumns: 1,
        [
            .. effect.ByType.Select(type => Row(type.Key, type.Value)),
            Row("**All**", effect.Total),
        ]);
        WriteBands(text, effect);
        WriteMembers(text, "Members who cross an edge", effect.Crossing.Members, effect.Crossing.Count);
        WriteMembers(
            text, "Members who have a price under one of the books only", effect.Failing.Members, effect.Failing.Count);
        WriteMembers(text, "Biggest rises", effect.Up, effect.Up.Count);
        WriteMembers(text, "Biggest cuts", effect.Down, effect.Down.Count);
    }

    private static string Sentence(BookEffect effect) => string.Join(", ",
    [
        $"{Wording.Number(effect.Total.Members)} members",
        $"{Wording.Number(effect.Unchanged)} unchanged",
        $"{Wording.Number(effect.Unpriced)} without a price under both books",
        $"held for review {Wording.Number(effect.HeldBefore)} before and {Wording.Number(effect.HeldAfter)} after",
    ]);

    private static void WriteBands(StringBuilder text, BookEffect effect)
    {
        if (effect.ByBand.Count > 0)
        {
            text.Append("#### By band\n\n");
            Write(text, ["Type", "Old band", "New band", "Members", "Old", "New", "Effect"], wordColumns: 3,
                effect.ByBand.Select(string[] (band) =>
                [
                    band.Type, Band(band.Before), Band(band.After), .. Row("", band.Sum).Skip(1),
                ]));
        }
    }

    private static void WriteMembers(
        StringBuilder text, string title, IReadOnlyList<MemberEffect> members, int count)
    {
        if (count == 0)
        {
            return;
        }

        var shown = members.Take(BookEffect.BiggestMax).ToList();
        text.Append(CultureInfo.InvariantCulture, $"#### {title}: {Wording.Number(count)}\n\n");
        Write(text, ["Member", "Type", "Old", "New", "Effect"], wordColumns: 2, shown.Select(member => new[]
        {
            $"`{member.Key}`",
            member.Type,
            Amount(member.Before, member.BandBefore),
            Amount(member.After, member.BandAfter),
            member.Change is { } change ? ChangeText(change) : string.Join(' ', member.Reasons),
        }));
        if (count > shown.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"And {Wording.Number(count - shown.Count)} more.\n\n");
        }
    }

    private static string Amount(Money? amount, int? band) =>
        (amount is null ? Nothing : Wording.Plain(amount)) + (band is null ? "" : $" (band {Band(band)})");

    private static string Band(int? band) => band?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    private static string[] Row(string name, EffectSum sum) =>
    [
        name, Wording.Number(sum.Members), Wording.Plain(sum.Before), Wording.Plain(sum.After), ChangeText(sum.Effect),
    ];

    private static void Write(
        StringBuilder text, IReadOnlyList<string> columns, int wordColumns, IEnumerable<string[]> rows)
    {
        Line(text, columns);
        Line(text, columns.Select((_, n) => n < wordColumns ? "---" : "---:"));
        foreach (var row in rows)
        {
            Line(text, row.Select(Harmless));
        }

        text.Append('\n');
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A type is whatever the book's author typed; a bar or a line end would break the table.
    private static string Harmless(string cell) =>
        cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
