using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>
/// What one search without index lag finds, by ascending id, kept up to date: only records that changed are looked at
/// again.
/// </summary>
internal sealed class LiveResult(Table table, RecordMatch match)
{
    private readonly List<CrmRecord> found =
        [.. table.Ids.Select(table.Find).OfType<CrmRecord>().Where(record => IsFound(record, match))];

    private int version = table.Version;

    /// <summary>To be read before the lock of the store is left.</summary>
    public IReadOnlyList<CrmRecord> Refresh()
    {
        foreach (var id in table.ChangedSince(version))
        {
            Look(id);
        }

        version = table.Version;
        return found;
    }

    private static bool IsFound(CrmRecord record, RecordMatch match) => !record.Archived && match.Accepts(record);

    private void Look(long id)
    {
        var place = SortedById.CountUpTo(found, id - 1);
        var stands = place < found.Count && found[place].Id == id;
        if (table.Find(id) is not { } record || !IsFound(record, match))
        {
            found.RemoveRange(place, stands ? 1 : 0);
        }
        else if (stands)
        {
            found[place] = record;
        }
        else
        {
            found.Insert(place, record);
        }
    }
}
