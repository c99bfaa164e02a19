using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Mail;

public sealed class InvoiceLetterTests
{
    [Fact]
    public void A_letter_is_written_as_approved() =>
        GoldenFile.Verify("invoice.golden.eml", Write(Mail()).ToBytes());

    [Fact]
    public void Text_and_page_say_the_same()
    {
        var mail = Mail();
        var parts = ReadMail.Of(Write(mail)).Parts;

        Assert.All(parts, part => Assert.All(
            [mail.Number, mail.Amount.ToString(), "2026-12-02", mail.Explanation, mail.Link],
            fact => Assert.Contains(fact, part.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_is_text_on_the_page_and_not_markup()
    {
        var page = ReadMail.Of(Write(Mail() with { CompanyName = "<script>alert(1)</script>" })).Parts[1].Text;

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_web_address_becomes_a_link()
    {
        var page = ReadMail.Of(Write(Mail() with { Link = "javascript:alert(1)" })).Parts[1].Text;

        Assert.DoesNotContain("href", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_explanation_nothing_stands_in_its_place() => Assert.DoesNotContain(
        "\n\n\n", ReadMail.Of(Write(Mail() with { Explanation = "" })).Parts[0].Text, StringComparison.Ordinal);

    [Fact]
    public void An_address_that_no_mail_can_carry_has_no_letter() =>
        Assert.Null(
            InvoiceLetter.Write(Mail() with
            {
                To = "Pat "
                + "<pat@example.com>"
            }, Messages.Plain.From, Messages.Plain.Date));

    private static MailMessage Write(InvoiceMail mail) =>
        InvoiceLetter.Write(mail, Messages.Plain.From, Messages.Plain.Date)
        ?? throw new InvalidOperationException("No letter.");

    private static InvoiceMail Mail() => new(
        InvoiceKey.Parse("9011:2026-11"),
        "pat@example.com",
        "Example & Söhne Ltd",
        "INV-1001",
        "https://app.example.com/pay/1",
        Money.Exactly(1250m, Currency.Parse("USD")),
        new DateOnly(2026, 12, 2))
    {
        Explanation = "Service Provider membership for 2026-11: USD 1,250.00 in total.",
    };
}
