using System.Globalization;
using System.Text;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;

namespace HubSpotInvoicing.Cli;

/// <summary>The settings file of the current folder: written when there is none, and never changed.</summary>
internal sealed class SettingsAtHand(string directory)
{
    private readonly string path = SettingsFile.PathIn(directory);

    public string Path => path;

    public bool IsThere => File.Exists(path);

    /// <summary>The settings that the file does not mention.</summary>
    public IReadOnlyList<string> Missing => SettingsFile.MissingIn(directory);

    /// <summary>What the account tells of its settings.</summary>
    public static IReadOnlyDictionary<string, string> KnownOf(long portalId, long? dailyLimit)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HubSpot:PortalId"] = portalId.ToString(CultureInfo.InvariantCulture),
        };
        if (HubSpotTiers.OfDailyLimit(dailyLimit) is { } tier)
        {
            known["HubSpot:Tier"] = tier.ToString();
        }

        return known;
    }

    /// <summary>It appears whole or not at all.</summary>
    /// <exception cref="RunRefusedException">A file came in between, or this user may not write there.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task WriteAsync(IReadOnlyDictionary<string, string> known, CancellationToken cancellationToken)
    {
        try
        {
            await WriteNewAsync(known, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            throw new RunRefusedException(
                $"{path} cannot be written: this user may not write into {directory}.",
                "Give it that right, or run setup in another folder; what is in HubSpot now stays there.");
        }
    }

    private Task<bool> WriteNewAsync(IReadOnlyDictionary<string, string> known, CancellationToken cancellationToken) =>
        NewFile.At(path).WriteAsync(async stream =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(SettingsTemplate.Render(known)), cancellationToken);
            return true;
        });
}
