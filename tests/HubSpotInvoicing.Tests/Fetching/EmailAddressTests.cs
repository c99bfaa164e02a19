namespace HubSpotInvoicing.Fetching;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("billing@member.example")]
    [InlineData("a@b.c")]
    [InlineData("first.last+dues@mail.member.example")]
    [InlineData("büro@mitglied.example")]
    [InlineData("a@.b.c")]
    public void An_address_with_one_at_and_a_dotted_domain_is_usable(string text)
    {
        var address = EmailAddress.Usable(text);

        Assert.Equal(text, address?.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("member.example")]
    [InlineData("@member.example")]
    [InlineData("billing@")]
    [InlineData("billing@member")]
    [InlineData("billing@.example")]
    [InlineData("billing@member.")]
    [InlineData("billing@.")]
    [InlineData("billing@..")]
    [InlineData("one@two@member.example")]
    [InlineData(" billing@member.example")]
    [InlineData("billing@member.example ")]
    [InlineData("bil ling@member.example")]
    [InlineData("billing@member.example\n")]
    [InlineData("billing@mem\u00A0ber.example")]
    [InlineData("billing\u0000@member.example")]
    public void Anything_else_is_not(string? text) => Assert.Null(EmailAddress.Usable(text));

    [Fact]
    public void An_address_has_at_most_254_characters()
    {
        const string domain = "@member.example";

        Assert.NotNull(EmailAddress.Usable(new string('a', 254 - domain.Length) + domain));
        Assert.Null(EmailAddress.Usable(new string('a', 255 - domain.Length) + domain));
    }

    [Fact]
    public void An_address_does_not_show_itself_in_a_log()
    {
        var chosen = Addressee.Choose([
            new ContactCandidate(ContactId.Of(1), "billing@member.example", ContactRoles.None),
        ]);

        Assert.Equal("***", EmailAddress.Usable("billing@member.example")?.ToString());
        Assert.DoesNotContain("billing@", chosen.ToString(), StringComparison.Ordinal);
    }
}
