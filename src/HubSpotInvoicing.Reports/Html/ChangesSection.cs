using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// Why companies pay another amount than the last time: the sum of each effect, and the largest changes.
/// </summary>
internal static class ChangesSection
{
    private static readonly (ChangeEffect Effect, string Name, string Meaning)[] Effects =
    [
        (ChangeEffect.Price, "Prices", "the same units and the same band at the new prices"),
        (ChangeEffect.Quantity, "Units", "more or fewer units, at the new prices"),
        (ChangeEffect.Band, "Sales bands", "another band, at the new prices"),
        (ChangeEffect.Rule, "Rules", "another membership type, or other lines"),
        (ChangeEffect.Unknown, "Unknown", "the ledger does not have the lines of both"),
    ];

    private static readonly TableColumn[] EffectColumns =
        [TableColumn.Words("Effect"), TableColumn.Words("Meaning"), TableColumn.Figures("Amount")];

    private static readonly TableColumn[] RowColumns =
    [
        TableColumn.Words("Company"),
        TableColumn.Words("Why"),
        TableColumn.Figures("Change"),
        TableColumn.Figures("Now"),
    ];

    public static void Write(HtmlWriter html, RunSummary summary)
    {
        if (summary.Changes is not { } changes)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "changes"));
        html.Element("h2", "Changes against last year", ("id", "changes"));
        html.Element("p", Sentence(changes));
        if (changes.Compared > 0)
        {
            WriteEffects(html, changes, summary.Currency);
            WriteLargest(html, changes, summary);
        }

        html.Close();
    }

    private static string Sentence(ChangeTotals changes)
    {
        var others = changes.Incomparable == 0
            ? ""
            : $" For {Wording.Companies(changes.Incomparable)} there is nothing to compare with.";
        return changes.Compared == 0
            ? $"No company has an earlier amount.{others}"
            : $"{Wording.Companies(changes.Compared)} can be compared with their last invoice, "
                + "or with the dues that HubSpot "
                + $"had: {changes.Before} then, {changes.Now} now; "
                + $"{Wording.Number(changes.Changed)} of them changed.{others}";
    }

    private static void WriteEffects(HtmlWriter html, ChangeTotals changes, Currency currency)
    {
        var caption = $"What makes the difference, in {currency}; the effects add up to it";
        var table = HtmlTable.Begin(html, "cards effects", caption, EffectColumns);
        foreach (var (effect, name, meaning) in Effects)
        {
            table.Row(name).Cell(meaning).Cell(Plain(changes.Of(effect))).EndRow();
        }

        table.Row("Difference", "sum").Cell("now less then").Cell(Plain(changes.Now - changes.Before)).EndRow();
        table.End();
    }

    private static void WriteLargest(HtmlWriter html, ChangeTotals changes, RunSummary summary)
    {
        if (changes.Largest.Count == 0)
        {
            return;
        }

        html.Element("h3", changes.Unshown == 0 ? "Every change" : "The largest changes");
        var table = HtmlTable.Begin(html, "cards companies", "Changes, the largest first", RowColumns);
        foreach (var row in changes.Largest)
        {
            WriteRow(table, row, summary.Period);
        }

        table.End();
        if (changes.Unshown > 0)
        {
            html.Element("p", $"{Wording.Companies(changes.Unshown)} more with a smaller change.", ("class", "more"));
        }
    }

    private static void WriteRow(HtmlTable table, ReportRow row, BillingPeriod period)
    {
        if (row.Change is { } change)
        {
            table.Row(cell => AttentionRow.WriteCompany(cell, row, period))
                .Cell(ChangeExplanation.Sentence(change))
                .Cell(Plain(change.Difference))
                .Cell(Wording.Plain(change.Now))
                .EndRow();
        }
    }

    private static string Plain(Money amount) =>
        ChangeExplanation.WithSign(amount)[(amount.Currency.Code.Length + 1)..];
}
