using System.Text.Json;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A linked record, as it came.</summary>
internal sealed record ProbedTarget(JsonElement ToObjectId);
