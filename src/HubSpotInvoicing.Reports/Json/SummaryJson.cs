using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>The JSON form of the summary, generated at build time so that no reflection is needed.</summary>
[JsonSerializable(typeof(SummaryDocument))]
[JsonSerializable(typeof(PastRunDocument))]
internal sealed partial class SummaryJson : JsonSerializerContext
{
    /// <summary>Indented, names in camel case, letters of every script as they are; markup stays escaped.</summary>
    public static SummaryJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    });
}
