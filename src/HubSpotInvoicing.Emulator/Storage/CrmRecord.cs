using System.Globalization;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>One version of a record; a change makes a new version that remembers the one before.</summary>
internal sealed record CrmRecord(
    RecordKey Key,
    IReadOnlyDictionary<string, string> Properties,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    private const int VersionsKeptMax = 8;
    private const int RoundTripLength = 28;
    private const int MillisecondsLength = 23;

    public bool Archived { get; init; }

    public long Id => Key.Id;

    public CrmType Type => Key.Type;

    private CrmRecord? Earlier { get; init; }

    /// <summary>
    /// To the millisecond. Every record in an answer has several, and the round-trip format is the quick one.
    /// </summary>
    public static string Timestamp(DateTimeOffset time)
    {
        Span<char> text = stackalloc char[RoundTripLength];
        time.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        return string.Concat(text[..MillisecondsLength], "Z");
    }

    /// <summary>The value as HubSpot shows it; null when empty.</summary>
    public string? Value(string property) => property switch
    {
        "hs_object_id" => Id.ToString(CultureInfo.InvariantCulture),
        "createdate" => Timestamp(CreatedAt),
        "hs_lastmodifieddate" => Timestamp(UpdatedAt),
        "lastmodifieddate" when Type == CrmType.Contacts => Timestamp(UpdatedAt),
        _ => Properties.GetValueOrDefault(property),
    };

    /// <summary>The next version; an empty value clears a property.</summary>
    public CrmRecord With(IEnumerable<KeyValuePair<string, string>> changes, DateTimeOffset now)
    {
        var properties = new Dictionary<string, string>(Properties, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (value.Length == 0)
            {
                properties.Remove(name);
            }
            else
            {
                properties[name] = value;
            }
        }

        return this with { Properties = properties, UpdatedAt = now, Earlier = Trimmed(VersionsKeptMax) };
    }

    public CrmRecord Archive(DateTimeOffset now) =>
        this with { Archived = true, UpdatedAt = now, Earlier = Trimmed(VersionsKeptMax) };

    /// <summary>The record as it stood at a moment, or null when it did not exist yet.</summary>
    public CrmRecord? AsOf(DateTimeOffset moment)
    {
        if (CreatedAt > moment)
        {
            return null;
        }

        var version = this;
        while (version.UpdatedAt > moment && version.Earlier is { } earlier)
        {
            version = earlier;
        }

        return version;
    }

    private CrmRecord Trimmed(int versions) =>
        Earlier is null ? this : this with { Earlier = versions > 1 ? Earlier.Trimmed(versions - 1) : null };
}
