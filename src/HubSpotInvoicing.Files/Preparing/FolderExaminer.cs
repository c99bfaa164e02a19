using System.Globalization;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Files.Preparing;

/// <summary>
/// Tries whether ledger and reports can be written where they are to lie, with a file that it removes again.
/// </summary>
/// <param name="folder">The folder, whether or not it is there yet.</param>
public sealed class FolderExaminer(string folder) : IExaminer
{
    private const string Point = "settings.folder";
    private static readonly ReadOnlyMemory<byte> Content = "doctor"u8.ToArray();

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        try
        {
            return [await TryAsync(Nearest(), cancellationToken)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return
            [
                Check.Failed(
                    Point,
                    CheckArea.Settings,
                    $"{folder} cannot be written to: {fault.Message}",
                    "Give this user the right to write there, free the disk, or name another folder with --out."),
            ];
        }
    }

    private async Task<Check> TryAsync(string place, CancellationToken cancellationToken)
    {
        var path = Path.Combine(
            place, string.Create(CultureInfo.InvariantCulture, $".hubspot-invoicing-doctor-{Environment.ProcessId}"));
        File.Delete(path);
        try
        {
            var isFirst = await DurableFile.TryCreateAsync(path, Content, cancellationToken);
            var isSecond = await DurableFile.TryCreateAsync(path, Content, cancellationToken);
            return isFirst && !isSecond
                ? Check.Passed(
                    Point,
                    CheckArea.Settings,
                    $"{folder} can be written to{(place == folder ? "" : "; the first run makes it")}.")
                : Check.Failed(
                    Point,
                    CheckArea.Settings,
                    $"The disk of {folder} lets a file be created twice, so two runs could bill at the same time.",
                    "Name a folder on a local disk with --out, or a bucket with Storage:Bucket.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The folder itself, or the one that it will be made in.</summary>
    private string Nearest()
    {
        var place = folder;
        while (!Directory.Exists(place) && Path.GetDirectoryName(place) is { Length: > 0 } parent)
        {
            if (File.Exists(place))
            {
                throw new IOException($"{place} is a file.");
            }

            place = parent;
        }

        return place;
    }
}
