using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Keeps two records from carrying the same unique value.</summary>
internal sealed class UniqueValues(LiveAccount account)
{
    public void Check(CrmStore store, CrmType type, IReadOnlyDictionary<string, string> values, long? self)
    {
        var table = store.Table(type);
        foreach (var (name, value) in values)
        {
            if (value.Length > 0 && table.Property(name) is { Unique: true } && IsEnforced(name)
                && FindHolder(table, name, value, self) is { } holder)
            {
                throw Clash(type, name, value, holder).ToException();
            }
        }
    }

    private bool IsEnforced(string property) =>
        property != PropertyCatalog.InvoiceKey || account.Now.InvoiceKey != InvoiceKeyMode.UniqueNotEnforced;

    private long? FindHolder(Table table, string name, string value, long? self)
    {
        foreach (var holder in table.Holders(name, value))
        {
            var counts = account.Now.ArchivedRecordsKeepUniqueValues || table.Find(holder) is { Archived: false };
            if (holder != self && counts)
            {
                return holder;
            }
        }

        return null;
    }

    private static Refusal Clash(CrmType type, string name, string value, long holder)
    {
        if (type == CrmType.Contacts)
        {
            return new Refusal(409, "CONFLICT", $"Contact already exists. Existing ID: {holder}");
        }

        return PropertyRefusal.From(
            "CONFLICTING_UNIQUE_VALUE",
            $"Cannot set {name}={value}. {type.Singular()} {holder} already has that value.",
            name);
    }
}
