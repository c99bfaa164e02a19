using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Reports.Html;

public sealed partial class StylesheetTests
{
    private const int Light = 0;
    private const int Dark = 1;
    private const int Print = 2;

    [Theory]
    [InlineData(Light)]
    [InlineData(Dark)]
    [InlineData(Print)]
    public void Text_has_the_contrast_that_WCAG_AA_asks_for(int theme)
    {
        var colours = Theme(theme);

        Assert.All(
            from ink in new[] { "ink", "quiet", "link" }
            from ground in new[] { "ground", "card", "notice" }
            select Contrast(colours[ink], colours[ground]),
            contrast => Assert.InRange(contrast, 4.5, 21));
    }

    [Theory]
    [InlineData(Light)]
    [InlineData(Dark)]
    [InlineData(Print)]
    public void Bars_stand_out_from_the_ground(int theme)
    {
        var colours = Theme(theme);

        Assert.All(
            new[] { "billed", "held", "open", "before" },
            bar => Assert.InRange(Contrast(colours[bar], colours["ground"]), 3, 21));
    }

    [Fact]
    public void Each_theme_names_every_colour()
    {
        Assert.Equal(Theme(Light).Keys.Order(), Theme(Dark).Keys.Order());
        Assert.Equal(Theme(Light).Keys.Order(), Theme(Print).Keys.Order());
    }

    private static Dictionary<string, string> Theme(int index)
    {
        var block = Root().Matches(Stylesheet.Embedded.Text)[index].Value;
        return Colour().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    // The formulas of WCAG 2.2, "relative luminance" and "contrast ratio".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) =>
        (0.2126 * Channel(hex, 0)) + (0.7152 * Channel(hex, 2)) + (0.0722 * Channel(hex, 4));

    private static double Channel(string hex, int start)
    {
        var value = int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
