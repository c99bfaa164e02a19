namespace HubSpotInvoicing.Benchmarks;

/// <summary>What can be measured.</summary>
internal enum Section
{
    /// <summary>No limits and no latency: requests, invoices a second, CPU time and memory.</summary>
    Speed,

    /// <summary>The limits of a Professional account and 50 ms latency: wall time against its floor.</summary>
    Limits,

    /// <summary>Quotes alone, in this process.</summary>
    Pricing,
}
