using System.Globalization;

namespace HubSpotInvoicing.Audit.Reports;

/// <summary>The mails that the channel File wrote: <c>mail/{yyyy-MM}/{company id}.eml</c>.</summary>
internal static class MailFiles
{
    /// <summary>The companies that have a mail for the month; absent when that channel never wrote one.</summary>
    public static IReadOnlySet<long>? Of(string folder, string month)
    {
        var place = Path.Combine(folder, "mail", month);
        return Directory.Exists(place)
            ? Directory.EnumerateFiles(place, "*.eml")
                .Select(Path.GetFileNameWithoutExtension)
                .Select(name =>
                    long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0)
                .ToHashSet()
            : null;
    }
}
