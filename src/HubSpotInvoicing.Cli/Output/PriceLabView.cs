using System.Globalization;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reports.Foreseeing;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows what another price book changes, and what that does to members.</summary>
internal static class PriceLabView
{
    private const string NoMembers =
        "No member was looked at: name --snapshot or --companies, or set the access token of an account.";

    public static void Write(
        IAnsiConsole console, IReadOnlyList<FigureChange> figures, BookEffect? effect, string? members)
    {
        var lines = console.Profile.Out.Writer;
        WriteFigures(lines, figures);
        lines.WriteLine();
        if (effect is null)
        {
            lines.WriteLine(NoMembers);
            return;
        }

        lines.WriteLine($"{members}, renewing {MonthsOf(effect)}, in {effect.Currency}");
        lines.WriteLine(
            $"Total effect: {Change(effect.Total.Effect)} ({Number(effect.Total.Members)} members, "
            + $"{Number(effect.Unchanged)} unchanged, {Number(effect.Unpriced)} without a price under both books)");
        lines.WriteLine($"Held for review: {Number(effect.HeldBefore)} before, {Number(effect.HeldAfter)} after");
        console.Write(TypesOf(effect));
        WriteBands(console, effect);
        WriteMembers(lines, "Cross an edge", effect.Crossing.Members, effect.Crossing.Count);
        WriteMembers(lines, "Priced by one of the books only", effect.Failing.Members, effect.Failing.Count);
        WriteMembers(lines, "Biggest rises", effect.Up, effect.Up.Count);
        WriteMembers(lines, "Biggest cuts", effect.Down, effect.Down.Count);
    }

    private static string MonthsOf(BookEffect effect) =>
        effect.First == effect.Last ? $"{effect.First}" : $"{effect.First} to {effect.Last}";

    private static void WriteFigures(TextWriter lines, IReadOnlyList<FigureChange> figures)
    {
        if (figures.Count == 0)
        {
            lines.WriteLine("No figure differs between the two books.");
        }

        foreach (var day in figures.GroupBy(figure => figure.From))
        {
            lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From {day.Key:yyyy-MM-dd}:"));
            foreach (var figure in day)
            {
                lines.WriteLine($"  {figure.Type} {figure.Figure}: {figure.Before ?? "-"} -> {figure.After ?? "-"}");
            }
        }
    }

    private static Table TypesOf(BookEffect effect)
    {
        var table = Tables.Create("membership type", "members", "old", "new", "effect");
        foreach (var (type, sum) in effect.ByType)
        {
            AddRow(table, type, sum);
        }

        table.AddEmptyRow();
        AddRow(table, "all", effect.Total);
        return table;
    }

    private static void WriteBands(IAnsiConsole console, BookEffect effect)
    {
        if (effect.ByBand.Count == 0)
        {
            return;
        }

        var table = Tables.Create("by band", "members", "old", "new", "effect");
        foreach (var band in effect.ByBand)
        {
            AddRow(table, $"{band.Type} {Band(band.Before)} -> {Band(band.After)}", band.Sum);
        }

        console.Write(table);
    }

    private static void AddRow(Table table, string name, EffectSum sum) => table.AddRow(
        new Text(name),
        new Text(Number(sum.Members)),
        new Text(Change(sum.Before).TrimStart('+')),
        new Text(Change(sum.After).TrimStart('+')),
        new Text(Change(sum.Effect)));

    private static void WriteMembers(
        TextWriter lines, string title, IReadOnlyList<MemberEffect> members, int count)
    {
        if (count == 0)
        {
            return;
        }

        lines.WriteLine($"{title}: {Number(count)}");
        foreach (var member in members.Take(BookEffect.BiggestMax))
        {
            var change = member.Change is { } known ? Change(known) : string.Join(' ', member.Reasons);
            lines.WriteLine(
                $"  {member.Key}  {Amount(member.Before)} -> {Amount(member.After)}  {change}  "
                + $"{member.Name ?? "(no name)"}");
        }

        if (count > BookEffect.BiggestMax)
        {
            lines.WriteLine($"  and {Number(count - BookEffect.BiggestMax)} more");
        }

        lines.WriteLine();
    }

    private static string Change(Money money) => PriceLabMarkdown.ChangeText(money);

    private static string Amount(Money? money) => money is null ? "-" : Change(money).TrimStart('+');

    private static string Band(int? band) => band?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
