namespace HubSpotInvoicing.Audit;

/// <summary>What the referee counted for one month.</summary>
/// <param name="Month">The month, yyyy-MM.</param>
/// <param name="Renewing">Companies whose renewal day lies in it.</param>
/// <param name="Invoices">Invoices whose key names it, voided ones not counted.</param>
/// <param name="Open">Those that are open or paid.</param>
/// <param name="Billed">The sum of the open and paid ones.</param>
/// <param name="ReportRows">Companies of the month that a report tells of.</param>
public sealed record MonthCount(string Month, int Renewing, int Invoices, int Open, decimal Billed, int ReportRows);
