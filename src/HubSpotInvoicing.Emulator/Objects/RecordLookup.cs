using System.Globalization;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Finds the record a caller means, by id or by a unique property.</summary>
internal static class RecordLookup
{
    private const string ObjectId = "hs_object_id";

    public static long? ParseId(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A live record, or null when there is none.</summary>
    public static CrmRecord? Find(CrmStore store, CrmType type, string id, string? idProperty)
    {
        if (idProperty is null or ObjectId)
        {
            return ParseId(id) is { } number ? store.FindLive(new RecordKey(type, number)) : null;
        }

        RequireUnique(store, type, idProperty);
        var live = store.Table(type).Holders(idProperty, id)
            .Select(holder => store.FindLive(new RecordKey(type, holder)))
            .OfType<CrmRecord>()
            .ToList();
        return live.MinBy(record => record.Id);
    }

    public static void RequireUnique(CrmStore store, CrmType type, string idProperty)
    {
        if (idProperty != ObjectId && store.Table(type).Property(idProperty) is not { Unique: true })
        {
            throw Refusal.Invalid($"Property '{idProperty}' is not a unique property of {type.Singular()}")
                .ToException();
        }
    }
}
