namespace HubSpotInvoicing.Infra;

/// <summary>
/// What the template relies on and the code does not name yet. When the code does, this file goes: metrics are then
/// those of <c>MetricNames</c>, settings those of <c>SettingCatalog</c> alone.
/// </summary>
internal static class Awaited
{
    public static IReadOnlySet<string> Metrics { get; } = new HashSet<string>
    {
        "RunFinished", "RunIncomplete", "CompaniesFound", "Invoiced", "AlreadyInvoiced", "Held", "Rejected", "Failed",
        "InDoubt", "NotReached", "Missed", "InvoicedAmount", "FailedPercent", "Requests", "Retries", "RateLimited",
        "CircuitOpenSeconds", "DailyQuotaUsedPercent", "DailyQuotaLeft", "LedgerAppends", "Duration", "MemoryPeak",
        "BouncedMails",
    };

    public static IReadOnlySet<string> Settings { get; } = new HashSet<string>
    {
        "Aws:Region", "Aws:Stage", "Secrets:HubSpotSecret", "Mail:Channel", "Mail:From", "Mail:To",
        "Mail:ConfigurationSet", "Mail:EventsQueueUrl",
    };
}
