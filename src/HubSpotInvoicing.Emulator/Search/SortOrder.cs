using System.Globalization;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Orders records by one property, numbers as numbers, empty values first.</summary>
internal sealed class SortOrder(PropertyDefinition property) : IComparer<CrmRecord>
{
    public int Compare(CrmRecord? x, CrmRecord? y)
    {
        var (left, right) = (x?.Value(property.Name), y?.Value(property.Name));
        if (property.Type == "number" && left is not null && right is not null)
        {
            return Number(left).CompareTo(Number(right));
        }

        // Days and times are stored so that their text sorts like their time.
        return string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
