namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A property to create.</summary>
internal sealed record PropertyWrite
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required string Type { get; init; }

    public required string FieldType { get; init; }

    public required string GroupName { get; init; }

    public string? Description { get; init; }

    /// <summary>Can only be said now.</summary>
    public bool HasUniqueValue { get; init; }

    public bool FormField { get; init; }

    /// <summary>The choices of an enumeration.</summary>
    public IReadOnlyList<PropertyOption>? Options { get; init; }
}
