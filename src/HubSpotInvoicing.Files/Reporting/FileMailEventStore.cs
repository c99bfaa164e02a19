using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

/// <summary>What became of mails, in a folder, one file for each event.</summary>
/// <param name="root">The folder that holds the folder <c>mail-events</c>.</param>
internal sealed class FileMailEventStore(string root) : IMailEventStore
{
    private readonly string folder = Path.Combine(Path.GetFullPath(root), "mail-events");

    public async Task KeepAsync(MailEvent told, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, told.Period.ToString(), told.Name + ".json");
        try
        {
            await DurableFile.TryCreateAsync(path, told.Content, cancellationToken);
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new MailUnavailableException("A mail event cannot be kept.", FileFault.Explain(fault, path), fault);
        }
    }
}
