using System.Collections.Concurrent;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Answers searches from the records as they were a while ago, and never from archived ones.</summary>
internal sealed class SearchIndex(CrmStore store, Switches switches)
{
    private const int RememberedMax = 32;
    private const string ObjectId = "hs_object_id";

    private readonly ConcurrentDictionary<(CrmType Type, int Schema, string Fingerprint), LiveResult> remembered = new();

    public (IReadOnlyList<CrmRecord> Page, int Total) Find(CrmType type, SearchQuery query, DateTimeOffset now) =>
        store.Read(crm =>
        {
            var (floor, rest) = TakeFloor(query);
            var found = FindAll(crm.Table(type), type, rest, now);
            var start = floor == 0 ? 0 : SortedById.CountUpTo(found, floor);
            var page = found.Skip(start + query.After).Take(query.Limit).ToList();
            return ((IReadOnlyList<CrmRecord>)page, found.Count - start);
        });

    private IReadOnlyList<CrmRecord> FindAll(Table table, CrmType type, SearchQuery query, DateTimeOffset now) =>
        switches.SearchLag == TimeSpan.Zero && query is { SortProperty: null or ObjectId, Descending: false }
            ? Remembered(table, type, query).Refresh()
            : Sort(table, query, Scan(table, new RecordMatch(table, query), now - switches.SearchLag));

    private LiveResult Remembered(Table table, CrmType type, SearchQuery query)
    {
        var key = (type, table.SchemaVersion, query.Fingerprint());
        if (remembered.TryGetValue(key, out var before))
        {
            return before;
        }

        if (remembered.Count >= RememberedMax)
        {
            remembered.Clear();
        }

        return remembered[key] = new LiveResult(table, new RecordMatch(table, query));
    }

    private static List<CrmRecord> Scan(Table table, RecordMatch match, DateTimeOffset indexedUntil) =>
    [
        .. table.Ids
            .Select(id => table.Find(id)?.AsOf(indexedUntil))
            .OfType<CrmRecord>()
            .Where(record => !record.Archived && match.Accepts(record)),
    ];

    private static List<CrmRecord> Sort(Table table, SearchQuery query, List<CrmRecord> found)
    {
        if (query.SortProperty is null)
        {
            return found;
        }

        var property = table.Property(query.SortProperty) ?? throw RecordMatch.Unknown(query.SortProperty);
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
}
