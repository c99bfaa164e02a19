namespace HubSpotInvoicing.Preparing;

/// <summary>A HubSpot property without which the product cannot work, or cannot work well.</summary>
/// <param name="Records">The kind of record that carries it.</param>
/// <param name="Name">HubSpot's internal name, as the settings have it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Created">How it is created where it does not exist.</param>
public sealed record NeededProperty(RecordKind Records, string Name, string Label, PropertyType Created)
{
    /// <summary>Types, in HubSpot's words, that serve as well as the created one's.</summary>
    public IReadOnlyList<string> OtherTypes { get; init; } = [];

    public PropertyUse Use { get; init; }

    /// <summary>Whether HubSpot must refuse the same value twice; that can only be said when it is created.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The choices it is created with, where it is an enumeration.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether HubSpot itself brings it, so that nobody creates it.</summary>
    public bool IsHubSpots { get; init; }

    /// <summary>The setting that names it, for example <c>Fetching:Properties:UsStates</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>What it holds, for HubSpot's description and the checklist; one sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>What goes wrong without it; one sentence.</summary>
    public required string Breaks { get; init; }

    /// <summary>Whether a property of this type can be used.</summary>
    public bool Accepts(string type) => type == Created.Type || OtherTypes.Contains(type);
}
