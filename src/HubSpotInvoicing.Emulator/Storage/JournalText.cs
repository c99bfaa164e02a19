using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>Writes nodes without reflection.</summary>
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class JournalText : JsonSerializerContext;
