using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Books;
using HubSpotInvoicing.Pricing.Memberships;
using Moq;

namespace HubSpotInvoicing.Preparing.Membership;

public sealed class NearMissTests
{
    private static readonly string[] Types = ["Member BC", "Member A", "Gold A", "Gold B", "Ore", "Silver", "Patronage"];

    [Theory]
    [InlineData("Gold AX", "Gold A")]
    [InlineData("Golb B", "Gold B")]
    [InlineData("Member AX", "Member A")]
    [InlineData("Silvxx", "Silver")]
    [InlineData("Si-l_v ers!", "Silver")]
    [InlineData("lver", "Silver")]
    [InlineData("Orx", "Ore")]
    [InlineData("Or", "Ore")]
    public void The_nearest_type_is_the_one_that_is_meant(string typed, string meant) =>
        Assert.Equal($"Choose '{meant}', if that is meant.", SuggestionFor(typed));

    [Theory]
    [InlineData("Gold")]
    [InlineData("Gold X")]
    [InlineData("Goxx A")]
    [InlineData("Oxy")]
    [InlineData("Silxxx")]
    [InlineData("Silversss")]
    [InlineData("ver")]
    [InlineData("Pxtrxnxge")]
    public void As_near_to_two_types_or_too_far_from_each_nothing_is_guessed(string typed) =>
        Assert.Equal(Advice.For(RejectionReason.UnknownMembershipType), SuggestionFor(typed));

    private static string SuggestionFor(string typed)
    {
        var company = Companies.With(1, (MemberField.MembershipType, typed));
        return Assert.Single(Companies.Examination(Book()).Examine(company).Problems).Suggestion;
    }

    private static PriceBook Book()
    {
        var sections = Types.Select(type =>
            $$"""
            { "type": "{{type}}", "minAmount": 1, "maxAmount": 9, "flat": { "name": "Dues", "price": 4 } }
            """);
        return Prices.Read(
            $$"""
            { "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
              {{string.Join(',', sections)}} ] } ] }
            """,
            [.. Types.Select(Calculator)]);
    }

    private static IMembershipCalculator Calculator(string type)
    {
        var calculator = new Mock<IMembershipCalculator>();
        calculator.SetupGet(c => c.Type).Returns(MembershipType.Named(type));
        calculator.SetupGet(c => c.Fields).Returns([]);
        calculator
            .Setup(c => c.ReadRule(It.IsAny<BookSection>(), It.IsAny<Currency>()))
            .Returns((BookSection section, Currency currency) =>
                new ServiceProviderCalculator().ReadRule(section, currency));
        return calculator.Object;
    }
}
