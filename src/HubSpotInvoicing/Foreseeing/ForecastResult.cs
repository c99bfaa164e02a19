namespace HubSpotInvoicing.Foreseeing;

/// <summary>A forecast and where its documents lie, by name.</summary>
public sealed record ForecastResult(Forecast Forecast, IReadOnlyDictionary<string, string> Documents);
