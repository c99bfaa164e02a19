using System.Collections.Concurrent;
using System.Text.Json;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// One text for each property name, however many records carry it: an answer repeats a few names by the hundred.
/// </summary>
internal static class PropertyNames
{
    /// <summary>A body that invents names must not fill the memory.</summary>
    private const int NamesMax = 1000;

    private const int CharsMax = 128;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByChars =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that the reader is at.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > CharsMax)
        {
            return reader.GetString() ?? "";
        }

        Span<char> chars = stackalloc char[CharsMax];
        var name = chars[..reader.CopyString(chars)];
        return ByChars.TryGetValue(name, out var known) ? known : Learn(name.ToString());
    }

    private static string Learn(string name) => Known.Count < NamesMax ? Known.GetOrAdd(name, name) : name;
}
