namespace HubSpotInvoicing.Audit;

/// <summary>What the referee looks at, and what the account calls it.</summary>
public sealed record AuditRequest
{
    public required Uri BaseAddress { get; init; }

    public required string AccessToken { get; init; }

    /// <summary>HubSpot's dated API version.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The only account that may be judged; without it, whichever the token belongs to.</summary>
    public long? PortalId { get; init; }

    /// <summary>First day of the month that is judged.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>How many months before it are judged as well.</summary>
    public int MonthsBefore { get; init; }

    public required string KeyProperty { get; init; }

    public required string RenewalProperty { get; init; }

    public required string DuesProperty { get; init; }

    public required string NameProperty { get; init; }

    /// <summary>The report to compare with: an <c>invoices.csv</c>, or the folder of a run.</summary>
    public string? Report { get; init; }

    /// <summary>
    /// The folder of the runs: without <see cref="Report"/>, its reports are compared with; its mails are counted.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>The pause before each request, so that a run at the same time is not slowed down.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);

    internal IEnumerable<DateOnly> Months =>
        Enumerable.Range(0, MonthsBefore + 1).Select(n => Month.AddMonths(-n)).Reverse();
}
