namespace HubSpotInvoicing.Reports.History;

/// <summary>One month of the trend, and the run that stands for it.</summary>
internal sealed record TrendMonth(BillingPeriod Month, PastRun? Run);
