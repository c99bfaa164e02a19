using FsCheck;
using FsCheck.Fluent;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Foreseeing;

public sealed class StandInsTests
{
    private static readonly StandIns People = new(new byte[] { 1, 2, 3 });

    private static readonly Gen<string?> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>(),
        Gen.Elements<string?>(
            null,
            "",
            " ",
            "a@b.example",
            "two@at@signs.example",
            "no-dot@example",
            "a b@c.example",
            "@x.y"),
        Gen.Elements("ab@. \t0İ\ud83d".ToCharArray()).ArrayOf().Select(chars => (string?)new string(chars)));

    [Fact]
    public void Whatever_is_usable_stays_so_and_whatever_is_not_does_too() => Prop.ForAll(
        AnyText.ToArbitrary(),
        text => (EmailAddress.Usable(People.Email(text)) is null) == (EmailAddress.Usable(text) is null)
            && string.IsNullOrWhiteSpace(People.Email(text)) == string.IsNullOrWhiteSpace(text)
            && string.IsNullOrWhiteSpace(People.Name(text)) == string.IsNullOrWhiteSpace(text))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_always_gets_the_same_stand_in() => Prop.ForAll(
        AnyText.ToArbitrary(),
        text => People.Email(text) == new StandIns(new byte[] { 1, 2, 3 }).Email(text)
            && People.Name(text) == People.Name(text))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("clerk@member.example")]
    [InlineData("CLERK@member.example")]
    [InlineData("accounts+dues@sub.member.co.uk")]
    public void A_usable_address_becomes_one_that_reaches_nobody(string address)
    {
        var standIn = People.Email(address);

        Assert.Matches("^m-[0-9a-f]{12}@[0-9a-f]{8}\\.example$", standIn);
        Assert.NotEqual(standIn, new StandIns(new byte[] { 4 }).Email(address));
    }

    [Fact]
    public void Addresses_of_one_domain_stay_in_one_domain()
    {
        var (one, other) = (People.Email("a@member.example"), People.Email("b@member.example"));

        Assert.NotEqual(one, other);
        Assert.Equal(one?.Split('@')[1], other?.Split('@')[1]);
    }

    [Theory]
    [InlineData("jane doe@member.example", "^[a-z]{4} [a-z]{3}@[a-z]{6}\\.[a-z]{7}$")]
    [InlineData("jane@@member", "^[a-z]{4}@@[a-z]{6}$")]
    [InlineData("555-0100", "^[0-9]{3}-[0-9]{4}$")]
    public void What_makes_an_address_unusable_stays_where_it_is(string address, string shape) =>
        Assert.Matches(shape, People.Email(address));

    [Theory]
    [InlineData("12;Texas")]
    [InlineData("12,500,000.00")]
    [InlineData(null)]
    public void Facts_that_prices_are_made_from_stay_as_they_are(string? fact) => Assert.Equal(fact, People.Note(fact));

    [Fact]
    public void An_address_among_the_facts_does_not() =>
        Assert.Matches("^[a-z]{3} [a-z]{4}@[a-z]{6}\\.[a-z]{7}$", People.Note("ask jane@member.example"));
}
