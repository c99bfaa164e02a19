using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The properties of a kind of record whose values have to follow rules.</summary>
internal sealed record RuleAnswer : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<RuledProperty?>? Results { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
