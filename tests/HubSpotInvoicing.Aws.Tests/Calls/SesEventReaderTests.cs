using System.Text;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Calls;

public sealed class SesEventReaderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bounce_names_its_invoice_and_the_address(bool isWrapped)
    {
        var text = SesEvents.Bounce("0100-a", "9011", "gone@member.example");

        var told = SesEventReader.Read(new SqsMessage("receipt", isWrapped ? SesEvents.Wrapped(text) : text));

        Assert.Equal(("0100-a-Bounce", "2026-11", "receipt"), (told?.Name, told?.Period.ToString(), told?.Receipt));
        Assert.Equal(InvoiceKey.Parse("9011:2026-11"), told?.Key);
        Assert.Equal(["gone@member.example"], told?.Addresses);
        Assert.Equal(Encoding.UTF8.GetBytes(text), told?.Content.ToArray());
        Assert.Equal(told?.Name, told?.ToString());
    }

    [Fact]
    public void An_open_mail_is_about_no_address()
    {
        var told = SesEventReader.Read(new SqsMessage("receipt", SesEvents.Open("0100-a")));

        Assert.Equal("Open", told?.Kind);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero), told?.At);
        Assert.Empty(told?.Addresses ?? ["?"]);
        Assert.Empty(ReturnedMail.Among([told ?? throw new InvalidOperationException()]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"Message\":\"Hello\"}")]
    [InlineData("{\"Message\":7}")]
    [InlineData("{\"eventType\":\"Bounce\"}")]
    [InlineData(
        "{\"eventType\":\"Bounce\",\"mail\":{\"messageId\":\"../../x\",\"timestamp\":\"2026-11-02T06:00:00Z\"}}")]
    [InlineData(
        "{\"eventType\":\"Open\",\"mail\":{\"messageId\":\"x\",\"timestamp\":\"2026-11-02T06:00:00Z\",\"tags\":{\"company\":[\"a\"],\"period\":[\"b\"]}}}")]
    public void What_is_none_of_SES_is_left_alone(string body) =>
        Assert.Null(SesEventReader.Read(new SqsMessage("receipt", body)));
}
