using System.Text;

namespace HubSpotInvoicing.Mail;

public sealed class MailMessageTests
{
    [Fact]
    public void A_text_alone_is_one_part()
    {
        var mail = ReadMail.Of(Messages.Plain);

        Assert.Equal("text/plain; charset=utf-8", mail["Content-Type"]);
        Assert.Equal("Hello,\n\nall is well.", mail.Text);
        Assert.Equal("Mon, 02 Nov 2026 06:00:00 +0000", mail["Date"]);
        Assert.Equal("<report.run-1@example.org>", mail["Message-ID"]);
        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
    }

    [Fact]
    public void A_page_is_an_alternative_to_the_text_and_comes_last()
    {
        var mail = ReadMail.Of(Messages.Plain with { Html = "<p>Hello</p>" });

        Assert.StartsWith("multipart/alternative;", mail["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(["Hello,\n\nall is well.", "<p>Hello</p>"], mail.Parts.Select(p => p.Text));
        Assert.Equal("text/html; charset=utf-8", mail.Parts[1]["Content-Type"]);
    }

    [Fact]
    public void An_attachment_arrives_byte_for_byte()
    {
        var content = Enumerable.Range(0, 1000).Select(n => (byte)(n % 256)).ToArray();
        var mail = ReadMail.Of(Messages.Plain with
        {
            Html = "<p>Hello</p>",
            Attachments = [new MailAttachment("invoices.csv", "text/csv", content)],
        });

        Assert.StartsWith("multipart/mixed;", mail["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("multipart/alternative;", mail.Parts[0]["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(2, mail.Parts[0].Parts.Count);
        Assert.Equal(content, mail.Parts[1].Content.ToArray());
        Assert.Equal("invoices.csv", mail.Parts[1].FileName);
        Assert.Equal("text/csv", mail.Parts[1]["Content-Type"]);
    }

    [Fact]
    public void Each_addressee_stands_on_a_line_of_its_own()
    {
        var mail = ReadMail.Of(Messages.Plain with
        {
            To = [Mailbox.Parse("a@example.org"), Mailbox.Parse("b@example.org") with { Name = "Finanční oddělení" }],
        });

        Assert.Equal("a@example.org, Finanční oddělení <b@example.org>", mail["To"]);
    }

    [Theory]
    [InlineData("report.csv", "filename=\"report.csv\"")]
    [InlineData("two words.csv", "filename*=utf-8''two%20words.csv")]
    [InlineData("a\"b.csv", "filename*=utf-8''a%22b.csv")]
    [InlineData("x\r\nBcc: a.csv", "filename*=utf-8''x%0D%0ABcc%3A%20a.csv")]
    public void A_file_name_cannot_leave_its_parameter(string name, string expected)
    {
        var part = Attached(name);

        Assert.EndsWith($" {expected}", part["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(name, part.FileName);
    }

    [Fact]
    public void A_long_file_name_is_continued_over_lines()
    {
        var name = new string('ě', 60) + ".csv";

        var part = Attached(name);

        Assert.Contains("filename*0*=utf-8''", part["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*1*=%", part["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(name, part.FileName);
    }

    [Fact]
    public void The_same_message_gives_the_same_bytes() => Assert.Equal(
        (Messages.Plain with { Html = "<p>a</p>" }).ToBytes().ToArray(),
        (Messages.Plain with { Html = "<p>a</p>" }).ToBytes().ToArray());

    [Fact]
    public void A_message_to_nobody_is_a_mistake_of_this_program() =>
        Assert.Throws<InvalidOperationException>(() => (Messages.Plain with { To = [] }).ToBytes());

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nb")]
    [InlineData("a@b")]
    public void An_id_that_a_header_cannot_carry_is_a_mistake_of_this_program(string id) =>
        Assert.Throws<InvalidOperationException>(() => (Messages.Plain with { Id = id }).ToBytes());

    [Theory]
    [InlineData("text")]
    [InlineData("text/csv\r\nBcc: a")]
    [InlineData("/csv")]
    public void A_media_type_that_is_none_is_a_mistake_of_this_program(string type) =>
        Assert.Throws<InvalidOperationException>(() => (Messages.Plain with
        {
            Attachments = [new MailAttachment("a.csv", type, Encoding.ASCII.GetBytes("a"))],
        }).ToBytes());

    [Fact]
    public void Neither_addresses_nor_names_are_shown_by_accident()
    {
        var message = Messages.Plain with { To = [Mailbox.Parse("pat@example.com") with { Name = "Pat" }] };

        Assert.Equal("message report.run-1", message.ToString());
        Assert.Equal("a mailbox", message.To[0].ToString());
    }

    private static ReadMail Attached(string name) => ReadMail.Of(Messages.Plain with
    {
        Attachments = [new MailAttachment(name, "text/csv", Encoding.ASCII.GetBytes("a"))],
    }).Parts[1];
}
