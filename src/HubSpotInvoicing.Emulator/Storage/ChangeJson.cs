using System.Globalization;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>How a change is written in the journal.</summary>
internal static class ChangeJson
{
    public static JsonNode Write(Change change) => change switch
    {
        Change.RecordSaved saved => Write(saved.Record),
        Change.Linked linked => Write(linked),
        Change.MailKept kept => MailJson.Write(kept.Mail),
        Change.PropertyAdded added => PropertyJson.WriteChange(added),
        Change.PropertyArchived archived => PropertyJson.WriteChange(archived),
        Change.GroupAdded added => GroupJson.WriteChange(added),
        Change.LabelAdded added => WriteLabel(added),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Change Read(JsonObject json) => Text(json, "kind") switch
    {
        "record" => new Change.RecordSaved(ReadRecord(json)),
        "link" => ReadLink(json),
        "mail" => new Change.MailKept(MailJson.Read(json)),
        "property" => PropertyJson.ReadChange(json),
        "propertyArchived" => new Change.PropertyArchived(Type(json, "objectType"), Text(json, "name")),
        "group" => GroupJson.ReadChange(json),
        "label" => new Change.LabelAdded((int?)json["typeId"] ?? 0, Text(json, "label")),
        var kind => throw new InvalidDataException($"A journal entry of kind {kind} is not known."),
    };

    public static string Text(JsonObject json, string field) =>
        (string?)json[field] ?? throw new InvalidDataException($"A journal entry lacks {field}.");

    public static CrmType Type(JsonObject json, string field) => Enum.Parse<CrmType>(Text(json, field));

    public static DateTimeOffset Time(JsonObject json, string field) =>
        DateTimeOffset.Parse(Text(json, field), CultureInfo.InvariantCulture);

    public static JsonObject Texts(IReadOnlyDictionary<string, string> texts)
    {
        var json = new JsonObject();
        foreach (var (name, value) in texts)
        {
            json[name] = value;
        }

        return json;
    }

    public static Dictionary<string, string> ReadTexts(JsonNode? json)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in json as JsonObject ?? [])
        {
            texts[name] = (string?)value ?? string.Empty;
        }

        return texts;
    }

    private static JsonObject Write(CrmRecord record) => new()
    {
        ["kind"] = "record",
        ["type"] = record.Type.ToString(),
        ["id"] = record.Id,
        ["createdAt"] = record.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        ["updatedAt"] = record.UpdatedAt.ToString("O", CultureInfo.InvariantCulture),
        ["archived"] = record.Archived,
        ["properties"] = Texts(record.Properties),
    };

    private static CrmRecord ReadRecord(JsonObject json) => new(
        new RecordKey(Type(json, "type"), (long?)json["id"] ?? 0),
        ReadTexts(json["properties"]),
        Time(json, "createdAt"),
        Time(json, "updatedAt"))
    {
        Archived = (bool?)json["archived"] ?? false,
    };

    private static JsonObject WriteLabel(Change.LabelAdded added) => new()
    {
        ["kind"] = "label",
        ["typeId"] = added.TypeId,
        ["label"] = added.Label,
    };

    private static JsonObject Write(Change.Linked link) => new()
    {
        ["kind"] = "link",
        ["from"] = link.From.Type.ToString(),
        ["fromId"] = link.From.Id,
        ["to"] = link.To.Type.ToString(),
        ["toId"] = link.To.Id,
        ["types"] = new JsonArray([.. link.Types.Select(type => (JsonNode)new JsonObject
        {
            ["category"] = type.Category,
            ["typeId"] = type.TypeId,
        })]),
    };

    private static Change.Linked ReadLink(JsonObject json) => new(
        new RecordKey(Type(json, "from"), (long?)json["fromId"] ?? 0),
        new RecordKey(Type(json, "to"), (long?)json["toId"] ?? 0),
        [.. (json["types"] as JsonArray ?? []).OfType<JsonObject>().Select(type =>
            new LinkType(Text(type, "category"), (int?)type["typeId"] ?? 0))]);
}
