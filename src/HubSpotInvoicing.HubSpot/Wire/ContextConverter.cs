using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The <c>context</c> of an error: arrays of texts, sometimes a single text.</summary>
internal sealed class ContextConverter : JsonConverter<IReadOnlyDictionary<string, IReadOnlyList<string>>>
{
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return context;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            context[name] = ReadTexts(ref reader);
        }

        return context;
    }

    public override void Write(
        Utf8JsonWriter writer,
        IReadOnlyDictionary<string, IReadOnlyList<string>> value,
        JsonSerializerOptions options) => throw new NotSupportedException("An error is only ever read.");

    private static List<string> ReadTexts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(texts, LenientTextConverter.ReadText(ref reader));
            return texts;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(texts, LenientTextConverter.ReadText(ref reader));
        }

        return texts;
    }

    private static void Add(List<string> texts, string? text)
    {
        if (text is not null)
        {
            texts.Add(text);
        }
    }
}
