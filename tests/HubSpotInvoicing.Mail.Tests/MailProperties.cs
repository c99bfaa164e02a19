using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace HubSpotInvoicing.Mail;

/// <summary>What must hold for any text that somebody typed, tried with many.</summary>
public sealed class MailProperties
{
    private static readonly string[] Headers =
        ["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements("\r\n\0\t \"<>@,;:=?_-.()\\%'éß会\u2028\u0085\ud83dAz09".ToCharArray())
            .ArrayOf()
            .Select(chars => new string(chars)),
        Gen.Elements(
            "x\r\nBcc: all@example.org",
            "=?utf-8?B?DQo=?=",
            "--=_",
            ".",
            "From me",
            new string('x', 3000),
            new string('会', 400)));

    [Fact]
    public void No_subject_and_no_name_adds_a_header() => Prop.ForAll(
        AnyText.Two().ToArbitrary(),
        texts =>
        {
            var mail = ReadMail.Of(Messages.Plain with
            {
                Subject = texts.Item1,
                Html = "<p>a</p>",
                To = [Mailbox.Parse("a@example.org") with { Name = texts.Item2 }],
            });
            return mail.Headers.Select(h => h.Name).SequenceEqual(Headers)
                && mail["Subject"] == Shown(texts.Item1)
                && mail["To"].EndsWith("a@example.org>", StringComparison.Ordinal) == (texts.Item2.Length > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_and_page_arrive_as_they_were() => Prop.ForAll(
        AnyText.Two().ToArbitrary(),
        texts =>
        {
            var mail = ReadMail.Of(Messages.Plain with { Text = texts.Item1, Html = texts.Item2 });
            return mail.Parts.Count == 2
                && mail.Parts[0].Text == Lines(texts.Item1)
                && mail.Parts[1].Text == Lines(texts.Item2)
                && mail.Body.Split("\r\n").All(line => line.Length <= 76);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_attachment_arrives_under_any_name() =>
        Prop.ForAll(
                AnyText.Two().ToArbitrary(),
                texts =>
                {
                    var content = Encoding.UTF8.GetBytes(texts.Item2);
                    var mail = ReadMail.Of(
                        Messages.Plain with
                        {
                            Attachments =
                            [
                                new MailAttachment(texts.Item1, "text/csv", content),
                                new MailAttachment("b.csv", "text/csv", content),
                            ],
                        });
                    return mail.Parts.Count == 3
                        && mail.Parts[1].FileName == Whole(texts.Item1)
                        && mail.Parts.Skip(1).All(part => part.Content.Span.SequenceEqual(content));
                })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_taken_for_an_address_is_one() =>
        Prop.ForAll(
                Gen.OneOf(AnyText, AnyText.Select(text => text + "@example.org"), AnyText.Select(text => "a@" + text))
                    .ToArbitrary(),
                text =>
                    !Mailbox.TryParse(text, out var mailbox)
                    || ReadMail.Of(Messages.Plain with { To = [mailbox] })["To"] == mailbox.Address)
            .QuickCheckThrowOnFailure();

    private static string Shown(string text) =>
        Whole(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim()).Trim();

    private static string Lines(string text) => Whole(text.ReplaceLineEndings("\n").TrimEnd('\n'));

    // Half a letter, which no alphabet has, becomes the sign for it.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
