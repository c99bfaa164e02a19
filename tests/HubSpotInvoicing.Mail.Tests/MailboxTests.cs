namespace HubSpotInvoicing.Mail;

public sealed class MailboxTests
{
    [Theory]
    [InlineData("pat@example.com", "pat@example.com")]
    [InlineData("o'brien+dues@mail.example.co.uk", "o'brien+dues@mail.example.co.uk")]
    [InlineData("pat@bücher.example", "pat@xn--bcher-kva.example")]
    public void One_address_is_taken(string text, string address) => Assert.Equal(address, Mailbox.Parse(text).Address);

    [Theory]
    [InlineData("")]
    [InlineData("pat")]
    [InlineData("@example.com")]
    [InlineData("pat@")]
    [InlineData("pat@.")]
    [InlineData("pat@example_com")]
    [InlineData("pat@example.com, all@example.com")]
    [InlineData("pat@example.com\r\nBcc: all@example.com")]
    [InlineData("Pat <pat@example.com>")]
    [InlineData("pat@all@example.com")]
    [InlineData("\"pat\"@example.com")]
    [InlineData("päivi@example.com")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Mailbox.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Mailbox.Parse(text));
    }

    [Fact]
    public void An_address_that_is_too_long_is_refused() =>
        Assert.False(Mailbox.TryParse(new string('a', 250) + "@example.com", out _));
}
