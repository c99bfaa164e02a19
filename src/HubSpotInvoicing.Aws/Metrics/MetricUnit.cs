namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>What a metric is measured in; named as in CloudWatch.</summary>
public enum MetricUnit
{
    /// <summary>Money, in major units of the price book's currency.</summary>
    None,
    Count,
    Percent,
    Seconds,
    Megabytes,
}
