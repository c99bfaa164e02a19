using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing;

public sealed class FourthTypeTests
{
    private const string Book = """
        { "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
          { "type": "Service Provider", "minAmount": 1250, "maxAmount": 1250, "flat": { "name": "Dues", "price": 1250 } },
          { "type": "Student", "minAmount": 10, "maxAmount": 50,
            "student": { "name": "Student dues", "price": 25 },
            "graduate": { "name": "Graduate dues", "price": 50 } } ] } ] }
        """;

    private static readonly IReadOnlyList<IMembershipCalculator> Calculators =
        [.. MembershipCalculators.Standard, new StudentCalculator()];

    [Theory]
    [InlineData(null, "Student membership for 2026-11: Student dues, USD 25.00 in total.")]
    [InlineData("2026", "Student membership for 2026-11: Graduate dues, USD 50.00 in total.")]
    public void A_further_type_is_one_class_and_one_section_of_the_book(string? graduatedIn, string sentence)
    {
        var pricing = Prices.Pricing(book: Prices.Read(Book, Calculators));

        var result = pricing.Price(
            Members.With((MemberField.MembershipType, "STUDENT"), (StudentCalculator.GraduatedIn, graduatedIn)),
            Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        Assert.Equal(sentence, QuoteExplanation.Sentence(quote));
        Assert.Empty(quote.Flags);
        Assert.Contains(StudentCalculator.GraduatedIn, MembershipCalculators.FieldsOf(Calculators));
    }

    [Fact]
    public void The_other_types_are_priced_as_before()
    {
        var pricing = Prices.Pricing(book: Prices.Read(Book, Calculators));

        var result = pricing.Price(Members.ServiceProvider(), Members.Period);

        Assert.Equal(Prices.Usd(1250m), Assert.IsType<PricingResult.Quoted>(result).Quote.Total);
    }

    [Fact]
    public void Without_its_calculator_the_book_is_refused()
    {
        var fault = Assert.Throws<PriceBookException>(() => Prices.Read(Book));

        Assert.Equal(3, fault.Line);
        Assert.Equal(
            "test-book.json, line 3: Nothing can price the type 'Student'. Correct its name, or add a calculator; " +
            "there are calculators for Distributor, Manufacturer, Service Provider.",
            fault.Message);
    }

    [Fact]
    public void Its_section_is_checked_like_any_other()
    {
        var fault = Assert.Throws<PriceBookException>(() =>
            Prices.Read(
                Book.Replace("\"graduate\": {", "\"graduate\": { \"discount\": 1,", StringComparison.Ordinal),
                Calculators));

        Assert.Equal(5, fault.Line);
        Assert.StartsWith("'discount' is not a field", fault.Problem, StringComparison.Ordinal);
    }
}
