using System.Collections.Concurrent;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Answers searches from the records as they were a while ago, and never from archived ones.</summary>
internal sealed class SearchIndex(CrmStore store, Switches switches)
{
    private const int RememberedMax = 32;
    private const string ObjectId = "hs_object_id";

    private readonly ConcurrentDictionary<(CrmType Type, string Fingerprint), Remembered> remembered = new();

    public (IReadOnlyList<CrmRecord> Page, int Total) Find(CrmType type, SearchQuery query, DateTimeOffset now) =>
        store.Read(crm =>
        {
            var (floor, rest) = TakeFloor(query);
            var found = FindAll(crm.Table(type), type, rest, now);
            var start = Start(found, floor);
            var page = found.Skip(start + query.After).Take(query.Limit).ToList();
            return ((IReadOnlyList<CrmRecord>)page, found.Count - start);
        });

    private List<CrmRecord> FindAll(Table table, CrmType type, SearchQuery query, DateTimeOffset now)
    {
        var lag = switches.SearchLag;
        var key = (type, query.Fingerprint());
        if (lag == TimeSpan.Zero && remembered.TryGetValue(key, out var before) && before.Version == table.Version)
        {
            return before.Found;
        }

        var found = Scan(table, query, now - lag);
        if (lag == TimeSpan.Zero)
        {
            if (remembered.Count >= RememberedMax)
            {
                remembered.Clear();
            }

            remembered[key] = new Remembered(table.Version, found);
        }

        return found;
    }

    private static List<CrmRecord> Scan(Table table, SearchQuery query, DateTimeOffset indexedUntil)
    {
        var groups = query.Groups.Select(group => group.Select(filter => Prepare(table, filter)).ToArray()).ToArray();
        var found = new List<CrmRecord>();
        foreach (var id in table.Ids)
        {
            if (table.Find(id)?.AsOf(indexedUntil) is { Archived: false } record && Accepts(groups, record, query.Text))
            {
                found.Add(record);
            }
        }

        return Sort(table, query, found);
    }

    private static bool Accepts(FilterMatch[][] groups, CrmRecord record, string? text) =>
        (groups.Length == 0 || Array.Exists(groups, group => Array.TrueForAll(group, filter => filter.Accepts(record))))
            && (text is null || record.Properties.Values.Any(value => SearchTokens.Contains(value, text + "*")));

    private static List<CrmRecord> Sort(Table table, SearchQuery query, List<CrmRecord> found)
    {
        if (query.SortProperty is null)
        {
            return found;
        }

        var property = table.Property(query.SortProperty) ?? throw Unknown(query.SortProperty);
        if (property.Name == ObjectId)
        {
            if (query.Descending)
            {
                found.Reverse();
            }

            return found;
        }

        var order = new SortOrder(property);
        return query.Descending
            ? [.. found.OrderByDescending(record => record, order)]
            : [.. found.OrderBy(record => record, order)];
    }

    private static FilterMatch Prepare(Table table, SearchFilter filter) =>
        new(filter, table.Property(filter.Property) ?? throw Unknown(filter.Property));

    private static RefusalException Unknown(string property)
    {
        var message = $"Property \"{property}\" does not exist";
        return (Refusal.Invalid($"There was a problem with the request: {message}") with
        {
            Details = [RefusalDetail.ForProperty("PROPERTY_DOESNT_EXIST", message, property)],
        }).ToException();
    }

    /// <summary>
    /// Splits off "id greater than the last one seen", so that all pages of such a walk share one scan.
    /// </summary>
    private static (long Floor, SearchQuery Remainder) TakeFloor(SearchQuery query)
    {
        if (query.Groups.Count != 1 || query.Descending || query.SortProperty != ObjectId)
        {
            return (0, query);
        }

        var floor = query.Groups[0].FirstOrDefault(filter => filter is { Property: ObjectId, Operator: "GT" });
        return floor is not null && Objects.RecordLookup.ParseId(floor.Value) is { } id
            ? (id, query with { Groups = [[.. query.Groups[0].Where(filter => filter != floor)]] })
            : (0, query);
    }

    private static int Start(List<CrmRecord> found, long floor)
    {
        if (floor == 0)
        {
            return 0;
        }

        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = found[middle].Id <= floor ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed record Remembered(long Version, List<CrmRecord> Found);
}
