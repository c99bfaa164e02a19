using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

public sealed class TerritoryReadingTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("  ", 0)]
    [InlineData("0", 0)]
    [InlineData("0.0", 0)]
    [InlineData("12", 12)]
    [InlineData(" 12 ", 12)]
    [InlineData("12.0", 12)]
    [InlineData("12.000", 12)]
    [InlineData("007", 7)]
    [InlineData("300", 300)]
    public void Digits_are_the_count_itself(string? raw, int count)
    {
        var reading = Read(raw);

        Assert.Equal(count, reading.Count);
        Assert.Empty(reading.Names);
    }

    [Theory]
    [InlineData("Texas", "Texas")]
    [InlineData("Texas;Ohio", "Texas|Ohio")]
    [InlineData(" Texas ;; Ohio ; ", "Texas|Ohio")]
    [InlineData("Ohio;OHIO;ohio", "Ohio")]
    [InlineData("Québec;QUÉBEC", "Québec")]
    [InlineData("New Mexico;Region 5", "New Mexico|Region 5")]
    [InlineData(";", "")]
    public void Names_are_counted_once_each(string raw, string names)
    {
        var reading = Read(raw);

        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), reading.Names);
        Assert.Equal(reading.Names.Count, reading.Count);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("+5")]
    [InlineData("1.5")]
    [InlineData("12.")]
    [InlineData(".0")]
    [InlineData("1,000")]
    [InlineData("12.0.0")]
    [InlineData("1e2")]
    [InlineData("1 2")]
    [InlineData("(5)")]
    [InlineData("12 states")]
    [InlineData("3;4")]
    [InlineData("Texas;4")]
    [InlineData("Texas;-4")]
    [InlineData("12;")]
    [InlineData("١٢")]
    [InlineData("１２")]
    [InlineData("301")]
    [InlineData("301.0")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Anything_else_cannot_be_read(string raw)
    {
        var reading = Read(raw);

        Assert.Null(reading.Count);
        Assert.Empty(reading.Names);
    }

    [Fact]
    public void Leading_zeros_do_not_make_a_number_large() => Assert.Equal(1, Read(new string('0', 1000) + "1").Count);

    [Fact]
    public void A_list_has_at_most_300_names()
    {
        var names = Enumerable.Range(1, 301).Select(number => $"Territory {number}").ToArray();

        Assert.Equal(300, Read(string.Join(';', names.Take(300))).Count);
        Assert.Equal(300, Read(string.Join(';', names.Take(300).Append("territory 1"))).Count);
        Assert.Null(Read(string.Join(';', names)).Count);
    }

    [Fact]
    public void The_dotted_i_of_turkish_makes_no_other_name()
    {
        using var _ = new CultureScope("tr-TR");

        Assert.Equal(1, Read("Illinois;ILLINOIS;illinois").Count);
    }

    private static TerritoryReading Read(string? raw) => TerritoryReading.Of(new MemberValue("us_states", raw));
}
