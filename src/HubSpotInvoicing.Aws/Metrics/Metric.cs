namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>A figure that CloudWatch keeps.</summary>
public sealed record Metric(string Name, MetricUnit Unit);
