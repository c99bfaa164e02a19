using System.Globalization;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Mail;

namespace HubSpotInvoicing.Files.Delivering;

/// <summary>
/// Mails that go to a folder instead of a member: <c>mail/{yyyy-MM}/{company id}.eml</c>, one for each send id.
/// </summary>
/// <param name="root">The folder that holds the folder <c>mail</c>.</param>
/// <param name="time">The clock that dates the mails.</param>
internal sealed class FileMailer(string root, TimeProvider time) : IInvoiceMailer
{
    private static readonly MailResult Written = new MailResult.Sent("WRITTEN");

    private readonly string folder = Path.Combine(Path.GetFullPath(root), "mail");

    public DeliveryChannel Channel => DeliveryChannel.File;

    /// <summary>By the name of the file.</summary>
    public bool KnowsKeys => true;

    public async Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken)
    {
        if (InvoiceLetter.Write(mail, TrialSender.Mailbox, time.GetUtcNow()) is not { } message)
        {
            return new MailResult.Refused("INVALID_ADDRESS");
        }

        var path = Path.Combine(folder, mail.Key.Period.ToString(), NameOf(mail));
        try
        {
            // A mail that lies there already is the one that this key stands for, whoever wrote it.
            await DurableFile.TryCreateAsync(path, message.ToBytes(), cancellationToken);
            return Written;
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            return new MailResult.Failed(null, FileFault.Explain(fault, path), null);
        }
    }

    private static string NameOf(InvoiceMail mail) => mail.Mailing == 1
        ? $"{mail.Key.Company}.eml"
        : string.Create(CultureInfo.InvariantCulture, $"{mail.Key.Company}-{mail.Mailing}.eml");

    public Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken) =>
        Task.FromResult(Written);
}
