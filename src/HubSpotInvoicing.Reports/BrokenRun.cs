using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Reports;

/// <summary>A run that has no report.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Period">The month that it was for, as far as that is known.</param>
/// <param name="At">When it ended.</param>
/// <param name="Reached">How far it came; absent when it did not start.</param>
public sealed record BrokenRun(RunId Run, BillingPeriod Period, DateTimeOffset At, RunProgress? Reached);
