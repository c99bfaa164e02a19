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
            throw new MailUnavailableException(
                $"A mail event cannot be kept: {FileFault.Explain(fault, path)}", "Do that, then run again.", fault);
        }
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(
        BillingPeriod period, CancellationToken cancellationToken)
    {
        var place = Path.Combine(folder, period.ToString());
        try
        {
            var kept = new List<ReadOnlyMemory<byte>>();
            foreach (var file in Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.json") : [])
            {
                kept.Add(await File.ReadAllBytesAsync(file, cancellationToken));
            }

            return kept;
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new MailUnavailableException(
                $"Mail events cannot be read: {FileFault.Explain(fault, place)}", "Do that, then run again.", fault);
        }
    }
}
