using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A record named by its id; with <c>after</c>, the page of its associations that is asked for.</summary>
internal sealed record RecordReference(
    [property: JsonConverter(typeof(LenientTextConverter))] string? Id, string? After = null);
