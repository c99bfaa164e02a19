namespace HubSpotInvoicing.Pricing;

public sealed class QuoteExplanationTests
{
    [Theory]
    [InlineData(
        "12",
        "Distributor membership for 2026-11: base USD 929.00 plus 12 territories at USD "
        + "70.00 each, USD 1,769.00 in total.")]
    [InlineData(
        "Ohio",
        "Distributor membership for 2026-11: base USD 929.00 plus 1 territory at USD 70.00 each, USD 999.00 in total.")]
    public void A_distributor_reads_base_and_territories(string territories, string sentence) =>
        Assert.Equal(sentence, QuoteExplanation.Sentence(Prices.QuoteOf(Members.Distributor(territories))));

    [Theory]
    [InlineData(
        "5000000",
        "Manufacturer membership for 2026-11: tier 1, annual sales volume up to 5,000,000, USD 1,500.00 in total.")]
    [InlineData(
        "12500000",
        "Manufacturer membership for 2026-11: tier 3, annual sales volume above 10,000,000 up to "
        + "20,000,000, USD 5,000.00 in total.")]
    [InlineData(
        "99000000",
        "Manufacturer membership for 2026-11: tier 5, annual sales volume above 40,000,000, USD 10,000.00 in total.")]
    public void A_manufacturer_reads_its_band(string volume, string sentence)
    {
        using var _ = new CultureScope("de-DE");

        Assert.Equal(sentence, QuoteExplanation.Sentence(Prices.QuoteOf(Members.Manufacturer(volume))));
    }

    [Fact]
    public void A_service_provider_reads_its_flat_dues() =>
        Assert.Equal(
            "Service Provider membership for 2026-11: flat dues, USD 1,250.00 in total.",
            QuoteExplanation.Sentence(Prices.QuoteOf(Members.ServiceProvider())));

    [Fact]
    public void A_trace_without_a_summary_still_makes_a_sentence()
    {
        var quote = Prices.QuoteOf(Members.ServiceProvider());
        var trace = new QuoteTrace("A rule.", quote.Trace.BookDate, [], [], quote.Lines);

        var sentence = QuoteExplanation.Sentence(quote with { Trace = trace });

        Assert.Equal("Service Provider membership for 2026-11: USD 1,250.00 in total.", sentence);
    }

    [Fact]
    public void The_whole_trace_can_be_read_line_by_line()
    {
        using var _ = new CultureScope("th-TH");
        var result = Prices.Pricing().Price(Members.Distributor("5", "Ontario; Quebec"), Members.Period);

        Assert.Equal(
            [
                "Invoice key: 9011:2026-11",
                "Rule: A distributor pays USD 929.00 base plus USD 70.00 for each territory.",
                "Price book in force from 2026-01-01",
                "Read from the company and the settings:",
                "  membership_type = \"Distributor\", read as Distributor",
                "  us_states = \"5\", read as 5",
                "  canadian_provinces = \"Ontario; Quebec\", read as 2",
                "  non_north_american_territories = (no value), read as 0",
                "  Invoicing:TerritoryLines = \"Summed\", read as Summed",
                "  membership_dues = (no value), read as none",
                "Figures of the price book:",
                "  base.price = 929.00",
                "  territory.price = 70.00",
                "  minAmount = 999.00",
                "  maxAmount = 7,000.00",
                "Lines:",
                "  1. Distributor membership, base: 1 x USD 929.00 = USD 929.00",
                "  2. Distributor membership, territory: 7 x USD 70.00 = USD 490.00",
                "Total: USD 1,419.00",
                "Held for review: no",
            ],
            QuoteExplanation.Lines(result));
    }

    [Fact]
    public void A_held_quote_says_why_and_what_to_do()
    {
        var lines = QuoteExplanation.Lines(Prices.QuoteOf(Members.Manufacturer("0")));

        Assert.Equal("Held for review:", lines[^2]);
        Assert.Equal($"  ZeroSalesVolume: {Advice.For(HoldFlag.ZeroSalesVolume)}", lines[^1]);
    }

    [Fact]
    public void A_refusal_shows_what_was_read_and_what_to_do()
    {
        var lines = QuoteExplanation.Lines(Prices.RefusalOf(Members.Manufacturer("a lot", "gold")));

        Assert.Equal(
            [
                "No price.",
                "Read from the company:",
                "  membership_type = \"Manufacturer\", read as Manufacturer",
                "  sales_volume = \"a lot\", read as not readable",
                "  membership_level = \"gold\", read as not readable",
                "Reasons:",
                $"  InvalidSalesVolume: {Advice.For(RejectionReason.InvalidSalesVolume)}",
                $"  UnknownLevel: {Advice.For(RejectionReason.UnknownLevel)}",
            ],
            lines);
    }
}
