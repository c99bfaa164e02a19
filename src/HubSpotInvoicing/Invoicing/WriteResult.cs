namespace HubSpotInvoicing.Invoicing;

/// <summary>What became of one record of a write to HubSpot.</summary>
public abstract record WriteResult
{
    private WriteResult()
    {
    }

    /// <summary>HubSpot confirmed it.</summary>
    public sealed record Done : WriteResult
    {
        private Done()
        {
        }

        public static Done Instance { get; } = new();
    }

    /// <summary>HubSpot refused it for good; sending it again would change nothing.</summary>
    public sealed record Refused(int HttpStatus, string Detail, string? CorrelationId) : WriteResult;

    /// <summary>HubSpot failed it after all retries, and nothing of it was stored.</summary>
    public sealed record Failed(int? HttpStatus, string Detail, string? CorrelationId) : WriteResult;

    /// <summary>It was sent and no readable answer came: it may or may not be stored.</summary>
    public sealed record Unanswered(string Detail, string? CorrelationId) : WriteResult;

    /// <summary>It was never sent, because the run has to stop.</summary>
    public sealed record NotSent(StopReason Reason, string Detail) : WriteResult;
}
