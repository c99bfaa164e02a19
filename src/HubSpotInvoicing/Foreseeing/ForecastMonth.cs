using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>One month of a forecast, in the same counts and money as its plan.</summary>
/// <param name="Period">The month.</param>
/// <param name="BookDate">The <c>effectiveFrom</c> of the prices in force.</param>
/// <param name="Totals">Counts and money by outcome and type.</param>
/// <param name="Attention">The companies that somebody should look at, or the first of them.</param>
public sealed record ForecastMonth(BillingPeriod Period, DateOnly BookDate, RunTotals Totals, Attention Attention);
