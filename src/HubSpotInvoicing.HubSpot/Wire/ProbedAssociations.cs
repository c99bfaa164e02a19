using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// The answer to an association batch read, as it came: whether ids are numbers or texts is what is asked.
/// </summary>
internal sealed record ProbedAssociations
{
    [JsonRequired]
    public IReadOnlyList<ProbedRow?>? Results { get; init; }

    [JsonIgnore]
    public IReadOnlyList<JsonElement> Ids =>
    [
        .. (Results ?? [])
            .OfType<ProbedRow>()
            .SelectMany(r => r.To ?? [])
            .OfType<ProbedTarget>()
            .Select(t => t.ToObjectId),
    ];
}
