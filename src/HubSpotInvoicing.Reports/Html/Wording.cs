using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>Numbers, days and amounts in the form that people read, the same in every culture.</summary>
internal static class Wording
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Companies(int count) => count == 1 ? "1 company" : $"{Number(count)} companies";

    public static string Month(BillingPeriod period) =>
        period.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes} min {time.Seconds} s");

    /// <summary>The amount without its currency, for columns whose heading names it.</summary>
    public static string Plain(Money money) => money.ToString()[(money.Currency.Code.Length + 1)..];

    public static string Type(string type) => type switch
    {
        RunTotals.NoType => "No type",
        RunTotals.OtherTypes => "Other unknown types",
        _ => type,
    };

    /// <summary>For example: 12 arrived, 9 opened.</summary>
    public static string Fates(MailFates fates) =>
        string.Join(", ", fates.Counts.Select(f => $"{Number(f.Value)} {f.Key}"));

    /// <summary>Names in a row: a, b and c.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
