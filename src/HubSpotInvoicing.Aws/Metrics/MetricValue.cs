namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>One value of a metric.</summary>
internal sealed record MetricValue(Metric Metric, decimal Value);
