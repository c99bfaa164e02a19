namespace HubSpotInvoicing.Audit.Reports;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("a,b\r\n", "a|b")]
    [InlineData("a,b", "a|b")]
    [InlineData("\"a,\"\"b\"\"\r\nc\",d\r\n", "a,\"b\"\r\nc|d")]
    [InlineData(",\r\n", "|")]
    public void Quotes_commas_and_line_breaks_are_read_as_written(string text, string cells) =>
        Assert.Equal(cells, string.Join('|', Assert.Single(CsvText.Read(text))));

    [Fact]
    public void Each_line_is_a_record() => Assert.Equal(3, CsvText.Read("a\r\nb\nc").Count());
}
