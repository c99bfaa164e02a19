namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>One property of a kind of record: its type, and what may be written to it.</summary>
internal sealed record PropertyDefinition(string Name, string Type)
{
    public string Label { get; init; } = Name;

    public string FieldType { get; init; } = "text";

    public string GroupName { get; init; } = string.Empty;

    public bool Unique { get; init; }

    /// <summary>Declared unique, but clashes pass.</summary>
    public bool ClashesPass { get; init; }

    public bool ReadOnly { get; init; }

    public bool HubSpotDefined { get; init; }

    /// <summary>The values of an enumeration, in HubSpot's internal names.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}
