using System.Text;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Files.Delivering;

public sealed class FileMailerTests : IDisposable
{
    private static readonly MailResult Written = new MailResult.Sent("WRITTEN");

    private readonly TempFolder folder = new();
    private readonly FakeTime time = new();
    private readonly FileMailer mailer;

    public FileMailerTests() => mailer = new FileMailer(folder.Path, time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Expected => folder["mail", "2026-11", "9011.eml"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_is_a_file_that_a_mail_program_opens()
    {
        var result = await mailer.SendAsync(Mail(), Cancellation);

        Assert.Equal(Written, result);
        Assert.Equal(
            """
            Date: Mon, 02 Nov 2026 06:00:00 +0000
            From: Membership invoicing <no-reply@membership-invoicing.invalid>
            To: pat@example.com
            Subject: Invoice INV-1001 for Example Ltd
            Message-ID: <9011.2026-11@membership-invoicing.invalid>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Dear Example Ltd,

            your membership invoice INV-1001 over USD 1,250.00 is ready.
            It is due on 2026-12-02.

            See and pay it here:
            https://app.example.com/pay?id=3D1

            """.ReplaceLineEndings("\r\n"),
            await File.ReadAllTextAsync(Expected, Cancellation));
    }

    [Fact]
    public async Task A_second_mail_with_the_same_key_changes_nothing()
    {
        await mailer.SendAsync(Mail(), Cancellation);
        var first = await File.ReadAllBytesAsync(Expected, Cancellation);
        time.Advance(TimeSpan.FromDays(1));

        var result = await mailer.SendAsync(Mail() with { To = "other@example.com" }, Cancellation);

        Assert.Equal(Written, result);
        Assert.Equal(first, await File.ReadAllBytesAsync(Expected, Cancellation));
        Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_name_of_any_alphabet_survives()
    {
        var name = "Društvo ñandú 会員企業株式会社 " + new string('ß', 60);
        await mailer.SendAsync(Mail() with { CompanyName = name }, Cancellation);

        var lines = await File.ReadAllLinesAsync(Expected, Cancellation);

        Assert.All(lines, line => Assert.True(line.Length <= 76 && Ascii.IsValid(line), line));
        Assert.Equal($"Invoice INV-1001 for {name}", SubjectOf(lines));
        Assert.Contains($"Dear {name},", BodyOf(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\r\nBcc: everybody@example.com")]
    [InlineData("x\nBcc: everybody@example.com")]
    [InlineData("x\r\n\r\nanother body")]
    [InlineData("=?utf-8?B?DQpCY2M6IGE=?=")]
    public async Task A_name_cannot_add_a_header(string name)
    {
        await mailer.SendAsync(Mail() with { CompanyName = name, Number = name }, Cancellation);

        var head = (await File.ReadAllTextAsync(Expected, Cancellation)).Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal);

        Assert.Equal(
            ["Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],
            head.Split("\r\n").Select(line => line.Split(':')[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pat")]
    [InlineData("@example.com")]
    [InlineData("pat@")]
    [InlineData("pat@example.com, all@example.com")]
    [InlineData("pat@example.com\r\nBcc: all@example.com")]
    [InlineData("Pat <pat@example.com>")]
    [InlineData("pat@all@example.com")]
    public async Task An_address_that_is_not_exactly_one_is_refused(string address)
    {
        var result = await mailer.SendAsync(Mail() with { To = address }, Cancellation);

        Assert.Equal(new MailResult.Refused("INVALID_ADDRESS"), result);
        Assert.False(File.Exists(Expected));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_failure_to_try_again()
    {
        await File.WriteAllTextAsync(folder["mail"], "a file where the folder belongs", Cancellation);

        var result = await mailer.SendAsync(Mail(), Cancellation);

        Assert.Contains(Expected, Assert.IsType<MailResult.Failed>(result).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_written_mail_stays_written()
    {
        Assert.Equal(DeliveryChannel.File, mailer.Channel);
        Assert.Equal(Written, await mailer.ReadStatusAsync("any", Cancellation));
    }

    private static InvoiceMail Mail() => new(
        InvoiceKey.Parse("9011:2026-11"),
        "pat@example.com",
        "Example Ltd",
        "INV-1001",
        "https://app.example.com/pay?id=1",
        Money.Exactly(1250m, Currency.Parse("USD")),
        new DateOnly(2026, 12, 2));

    private static string SubjectOf(string[] lines)
    {
        var folded = lines.SkipWhile(line => !line.StartsWith("Subject:", StringComparison.Ordinal))
            .TakeWhile((line, index) => index == 0 || line.StartsWith(' '));
        var words = string.Join("", folded)["Subject:".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))));
    }

    private static string BodyOf(string[] lines)
    {
        var encoded = string.Join("\n", lines.SkipWhile(line => line.Length > 0)).Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < encoded.Length; i++)
        {
            var isCode = encoded[i] == '=';
            bytes.Add(isCode ? Convert.FromHexString(encoded.AsSpan(i + 1, 2))[0] : (byte)encoded[i]);
            i += isCode ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
