namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>All records of one type, in order of their ids, with their properties and unique values.</summary>
internal sealed class Table(CrmType type, DayForm dayForm)
{
    private readonly Dictionary<long, CrmRecord> records = [];
    private readonly List<long> ids = [];
    private readonly List<long> changed = [];

    // Replaced as a whole, so that an answer can be written from it after the lock is gone.
    private Dictionary<string, PropertyDefinition> properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<long>>> unique = new(StringComparer.Ordinal);

    /// <summary>Moves with every change, so that answers computed earlier can be recognised as stale.</summary>
    public int Version => changed.Count;

    public long NextId => ids.Count == 0 ? type.FirstId() : ids[^1] + 1;

    /// <summary>How the values of its day properties are shown.</summary>
    public DayForm DayForm { get; } = dayForm;

    public IReadOnlyList<long> Ids => ids;

    public IReadOnlyCollection<PropertyDefinition> Properties => properties.Values;

    public IReadOnlyList<PropertyGroup> Groups { get; private set; } = [];

    /// <summary>The ids of the records that were saved or removed since the version.</summary>
    public IEnumerable<long> ChangedSince(int version) => changed.Skip(version).Distinct();

    public CrmRecord? Find(long id) => records.GetValueOrDefault(id);

    public PropertyDefinition? Property(string name) => properties.GetValueOrDefault(name);

    public void Define(PropertyDefinition definition)
    {
        properties = new(properties, StringComparer.Ordinal) { [definition.Name] = definition };
        if (definition.Unique)
        {
            IndexAll(definition.Name);
        }
        else
        {
            unique.Remove(definition.Name);
        }
    }

    public void Forget(string property)
    {
        properties = new(properties.Where(pair => pair.Key != property), StringComparer.Ordinal);
        unique.Remove(property);
    }

    public void Add(PropertyGroup group) => Groups = [.. Groups.Where(g => g.Name != group.Name), group];

    public void Remove(PropertyGroup group) => Groups = [.. Groups.Where(g => g.Name != group.Name)];

    /// <summary>Ids of the records that carry a unique value; several only when clashes pass.</summary>
    public IReadOnlyList<long> Holders(string property, string value) =>
        unique.TryGetValue(property, out var values) && values.TryGetValue(value, out var holders) ? holders : [];

    public CrmRecord? Save(CrmRecord record)
    {
        var before = Find(record.Id);
        if (before is null)
        {
            AddId(record.Id);
        }
        else
        {
            Unindex(before);
        }

        records[record.Id] = record;
        Index(record);
        changed.Add(record.Id);
        return before;
    }

    public void Remove(CrmRecord record)
    {
        Unindex(record);
        records.Remove(record.Id);
        ids.Remove(record.Id);
        changed.Add(record.Id);
    }

    private void AddId(long id)
    {
        if (ids.Count == 0 || id > ids[^1])
        {
            ids.Add(id);
            return;
        }

        ids.Insert(~ids.BinarySearch(id), id);
    }

    private void Index(CrmRecord record)
    {
        foreach (var (property, values) in unique)
        {
            Index(record, property, values);
        }
    }

    /// <summary>Records may carry values of a property from before it was there.</summary>
    private void IndexAll(string property)
    {
        var values = unique[property] = new(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            Index(records[id], property, values);
        }
    }

    private static void Index(CrmRecord record, string property, Dictionary<string, List<long>> values)
    {
        if (!record.Properties.TryGetValue(property, out var value))
        {
            return;
        }

        if (!values.TryGetValue(value, out var holders))
        {
            values[value] = holders = [];
        }

        holders.Add(record.Id);
    }

    private void Unindex(CrmRecord record)
    {
        foreach (var (property, values) in unique)
        {
            if (record.Properties.TryGetValue(property, out var value) && values.TryGetValue(value, out var holders))
            {
                holders.Remove(record.Id);
            }
        }
    }
}
