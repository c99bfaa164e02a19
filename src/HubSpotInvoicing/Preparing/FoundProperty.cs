namespace HubSpotInvoicing.Preparing;

/// <summary>A property as the account has it.</summary>
/// <param name="Name">HubSpot's internal name.</param>
/// <param name="Type">Its type and form field.</param>
public sealed record FoundProperty(string Name, PropertyType Type)
{
    public bool IsUnique { get; init; }

    /// <summary>Whether its values may not be written.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The internal names of its choices.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}
