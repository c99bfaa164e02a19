using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>Puts groups and properties right, as an admin does; what somebody has created meanwhile stays.</summary>
internal static class SchemaRepair
{
    public static void Apply(StoreTransaction transaction, EmulatorOptions before, EmulatorOptions after)
    {
        // What is right is what an account has that is not bare.
        var (wrong, right) = (before with { Bare = false }, after with { Bare = false });
        foreach (var type in CrmTypes.All)
        {
            AddGroups(transaction, type, wrong, right);
            Define(transaction, type, wrong, right);
        }
    }

    private static void AddGroups(
        StoreTransaction transaction, CrmType type, EmulatorOptions wrong, EmulatorOptions right)
    {
        var there = transaction.Store.Table(type).Groups.Concat(PropertyGroups.For(type, wrong)).Select(g => g.Name);
        foreach (var group in PropertyGroups.For(type, right).ExceptBy(there, g => g.Name).ToList())
        {
            transaction.Do(new Change.GroupAdded(type, group));
        }
    }

    private static void Define(StoreTransaction transaction, CrmType type, EmulatorOptions wrong, EmulatorOptions right)
    {
        var table = transaction.Store.Table(type);
        var before = PropertyCatalog.For(type, wrong).ToDictionary(p => p.Name);
        foreach (var property in PropertyCatalog.For(type, right))
        {
            var wasThere = before.TryGetValue(property.Name, out var old);
            var isThere = table.Property(property.Name) is not null;
            if (wasThere == isThere && (old is null || Differ(old, property)))
            {
                transaction.Do(new Change.PropertyAdded(type, Filed(table, type, property)));
            }
        }
    }

    /// <summary>A bare account may have no group of its own.</summary>
    private static PropertyDefinition Filed(Table table, CrmType type, PropertyDefinition property) =>
        table.Groups.Any(group => group.Name == property.GroupName)
            ? property
            : property with { GroupName = PropertyGroups.HubSpots(type) };

    private static bool Differ(PropertyDefinition one, PropertyDefinition other) =>
        (one.Type, one.FieldType, one.GroupName, one.Unique, one.ReadOnly)
            != (other.Type, other.FieldType, other.GroupName, other.Unique, other.ReadOnly)
        || !one.Options.SequenceEqual(other.Options);
}
