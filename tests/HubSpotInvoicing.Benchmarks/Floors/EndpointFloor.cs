namespace HubSpotInvoicing.Benchmarks.Floors;

/// <summary>The fewest requests that one endpoint needs.</summary>
/// <param name="Endpoint">Its words without the version, as the tables show it.</param>
/// <param name="Budget">The limit that it counts against.</param>
/// <param name="Requests">The records divided by HubSpot's batch size.</param>
internal sealed record EndpointFloor(string Endpoint, Budget Budget, long Requests)
{
    public bool Matches(string endpoint) => endpoint.EndsWith(Endpoint, StringComparison.Ordinal);
}
