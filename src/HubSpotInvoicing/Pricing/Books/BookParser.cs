using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HubSpotInvoicing.Pricing.Books;

/// <summary>Turns the bytes of a price book into nodes that know their line.</summary>
internal sealed class BookParser(ReadOnlyMemory<byte> content, string file)
{
    private const int BytesMax = 1024 * 1024;

    private readonly ReadOnlyMemory<byte> utf8 = WithoutByteOrderMark(content);
    private int countedBytes;
    private int lineBreaks;

    /// <exception cref="PriceBookException">The content is not one JSON object.</exception>
    public BookNode.Fields Parse()
    {
        if (utf8.Length > BytesMax)
        {
            throw new PriceBookException(
                file, 1, "The file is larger than one mebibyte.", "Check that the setting names a price book.");
        }

        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new PriceBookException(
                file,
                1,
                "The file is empty.",
                "Write a price book into it, or leave the setting out to use the shipped one.");
        }

        try
        {
            return ReadDocument();
        }
        catch (JsonException fault)
        {
            var line = (int)fault.LineNumber.GetValueOrDefault() + 1;
            var column = fault.BytePositionInLine.GetValueOrDefault() + 1;
            throw new PriceBookException(
                file,
                line,
                string.Create(CultureInfo.InvariantCulture, $"This is not valid JSON, from column {column}."),
                "Look there for a missing or extra comma, quote or bracket, or for text after the last bracket.",
                fault);
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private BookNode.Fields ReadDocument()
    {
        var reader = new Utf8JsonReader(utf8.Span);
        reader.Read();
        var root = ReadValue(ref reader);
        reader.Read();
        return root as BookNode.Fields
            ?? throw new PriceBookException(
                file,
                root.Line,
                $"The file holds {root.Kind} instead of an object.",
                "Start it with { \"books\": [ … ] }.");
    }

    private BookNode ReadValue(ref Utf8JsonReader reader)
    {
        var line = LineOf(reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadFields(ref reader, line),
            JsonTokenType.StartArray => ReadItems(ref reader, line),
            JsonTokenType.String => new BookNode.Text(line, TextOf(reader, line)),
            JsonTokenType.Number => new BookNode.Number(line, Encoding.UTF8.GetString(reader.ValueSpan)),
            _ => new BookNode.Word(line, Encoding.UTF8.GetString(reader.ValueSpan)),
        };
    }

    private BookNode.Fields ReadFields(ref Utf8JsonReader reader, int line)
    {
        var members = new Dictionary<string, BookNode>(StringComparer.Ordinal);
        for (reader.Read(); reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            var nameLine = LineOf(reader);
            var name = TextOf(reader, nameLine);
            reader.Read();
            if (!members.TryAdd(name, ReadValue(ref reader)))
            {
                throw new PriceBookException(
                    file, nameLine, $"'{name}' is written twice in the same object.", "Keep one of the two.");
            }
        }

        return new BookNode.Fields(line, members);
    }

    private BookNode.Items ReadItems(ref Utf8JsonReader reader, int line)
    {
        var values = new List<BookNode>();
        for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            values.Add(ReadValue(ref reader));
        }

        return new BookNode.Items(line, values);
    }

    // The reader finds broken escapes and broken UTF-8 only when the text is asked for, and without a position.
    private string TextOf(Utf8JsonReader reader, int line)
    {
        try
        {
            var text = reader.GetString();
            ArgumentNullException.ThrowIfNull(text);
            return text;
        }
        catch (InvalidOperationException fault)
        {
            throw new PriceBookException(
                file, line, "A text holds bytes that are no characters.", "Save the file as UTF-8.", fault);
        }
    }

    private int LineOf(Utf8JsonReader reader)
    {
        var position = (int)reader.TokenStartIndex;
        lineBreaks += utf8.Span[countedBytes..position].Count((byte)'\n');
        countedBytes = position;
        return lineBreaks + 1;
    }
}
