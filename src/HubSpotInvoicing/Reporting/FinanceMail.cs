namespace HubSpotInvoicing.Reporting;

/// <summary>A mail about one run for whoever looks after the invoices.</summary>
/// <param name="Kind">Why it is sent.</param>
/// <param name="Run">The run that it is about.</param>
/// <param name="Period">The month that the run was for, as far as that is known.</param>
public sealed record FinanceMail(FinanceMailKind Kind, RunId Run, BillingPeriod Period)
{
    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The same as a page that needs nothing from elsewhere.</summary>
    public required string Html { get; init; }

    public IReadOnlyList<FinanceAttachment> Attachments { get; init; } = [];

    /// <summary>For example <c>report-20261101T060000Z-00002a</c>: one mail of a kind for each run.</summary>
    public string Name => $"{Kind.ToString().ToLowerInvariant()}-{Run}";

    /// <summary>What it says of members stays out of logs.</summary>
    public override string ToString() => Name;
}
