using HubSpotInvoicing.Mail;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

/// <summary>
/// Mails to finance in a folder: <c>mail/{yyyy-MM}/report-{run id}.eml</c> and <c>error-{run id}.eml</c>, each written
/// once.
/// </summary>
/// <param name="root">The folder that holds the folder <c>mail</c>.</param>
/// <param name="options">Who it comes from and goes to; made-up addresses where they say nothing.</param>
/// <param name="time">The clock that dates the mails.</param>
internal sealed class FileFinanceMailer(string root, MailOptions options, TimeProvider time) : IFinanceMailer
{
    private const string Extension = ".eml";

    private readonly string folder = Path.Combine(Path.GetFullPath(root), "mail");

    public async Task<string> SendAsync(FinanceMail mail, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, mail.Period.ToString(), mail.Name + Extension);
        var message = FinanceLetter.Write(mail, SenderOf(options), AddresseesOf(mail), time.GetUtcNow());
        try
        {
            await DurableFile.TryCreateAsync(path, message.ToBytes(), cancellationToken);
            return path;
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new MailUnavailableException(
                $"The mail cannot be written: {FileFault.Explain(fault, path)}", "Do that, then run again.", fault);
        }
    }

    private static Mailbox SenderOf(MailOptions options) =>
        options.From.Length > 0 ? Mailbox.Parse(options.From) : TrialSender.Mailbox;

    private IReadOnlyList<Mailbox> AddresseesOf(FinanceMail mail)
    {
        IReadOnlyList<Mailbox> addressees = [.. options.AddresseesOf(mail.Kind).Select(Mailbox.Parse)];
        return addressees.Count > 0 ? addressees : [TrialSender.Finance];
    }
}
