using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Looks up places in records that ascend by id.</summary>
internal static class SortedById
{
    /// <summary>How many records have this id or a lower one.</summary>
    public static int CountUpTo(IReadOnlyList<CrmRecord> records, long id)
    {
        var (low, high) = (0, records.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = records[middle].Id <= id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
