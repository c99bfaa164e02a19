using System.Globalization;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>
/// One cell as it stands in the XML of a sheet; a text is a text there, whatever its first letter is.
/// </summary>
internal static class Cell
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>A cell without content, which has to stand there so that the next one is in its column.</summary>
    public const string Empty = "<c/>";

    public static string Text(string? text, CellStyle style = CellStyle.Text) => string.IsNullOrEmpty(text)
        ? Empty
        : $"<c t=\"inlineStr\"{StyleOf(style)}><is><t xml:space=\"preserve\">{XmlText.Of(text)}</t></is></c>";

    public static string Number(decimal? number, CellStyle style) => number is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"<c{StyleOf(style)}><v>{value}</v></c>")
        : Empty;

    public static string Amount(Money? amount) => Number(amount?.Amount, CellStyle.Amount);

    public static string Day(DateOnly? day) => Number(day?.DayNumber - DayZero.DayNumber, CellStyle.Day);

    /// <param name="formula">What is computed; ours, never anybody's text.</param>
    /// <param name="result">What it gives, for programs that do not compute.</param>
    /// <param name="style">How the result is shown.</param>
    public static string Formula(string formula, decimal result, CellStyle style) => string.Create(
        CultureInfo.InvariantCulture, $"<c{StyleOf(style)}><f>{XmlText.Of(formula)}</f><v>{result}</v></c>");

    private static string StyleOf(CellStyle style) =>
        style == CellStyle.Plain ? "" : string.Create(CultureInfo.InvariantCulture, $" s=\"{(int)style}\"");
}
