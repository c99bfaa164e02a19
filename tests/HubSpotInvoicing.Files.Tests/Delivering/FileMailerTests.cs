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
        var message = await File.ReadAllTextAsync(Expected, Cancellation);
        Assert.StartsWith(
            """
            Date: Mon, 02 Nov 2026 06:00:00 +0000
            From: Membership invoicing
             <no-reply@membership-invoicing.invalid>
            To: pat@example.com
            Subject: Invoice INV-1001 for Example Ltd
            Message-ID: <9011.2026-11@membership-invoicing.invalid>
            """.ReplaceLineEndings("\r\n"),
            message,
            StringComparison.Ordinal);
        Assert.Contains(
            "your membership invoice INV-1001 over USD 1,250.00 is ready.", message, StringComparison.Ordinal);
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
}
