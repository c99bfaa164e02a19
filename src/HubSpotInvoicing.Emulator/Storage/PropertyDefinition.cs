namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>One property of a kind of record: its type, and what may be written to it.</summary>
internal sealed record PropertyDefinition(string Name, string Type)
{
    public string Label { get; init; } = Name;

    public string Description { get; init; } = string.Empty;

    public string FieldType { get; init; } = "text";

    public string GroupName { get; init; } = string.Empty;

    public bool Unique { get; init; }

    public bool ReadOnly { get; init; }

    public bool HubSpotDefined { get; init; }

    /// <summary>The values of an enumeration, in HubSpot's internal names.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What people read for each internal name; the name itself where there is none.</summary>
    public IReadOnlyDictionary<string, string> OptionLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether one value names several options, joined by semicolons.</summary>
    public bool TakesSeveral => FieldType == "checkbox";
}
