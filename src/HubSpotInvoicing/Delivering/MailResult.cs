namespace HubSpotInvoicing.Delivering;

/// <summary>What a channel says about one mail.</summary>
public abstract record MailResult
{
    private MailResult()
    {
    }

    /// <summary>It is out, or was already out under this key.</summary>
    public sealed record Sent(string Result) : MailResult
    {
        /// <summary>Under which the channel knows the mail; absent when it knows it by the key.</summary>
        public string? StatusId { get; init; }
    }

    /// <summary>It was taken in; ask again under the status id.</summary>
    public sealed record Accepted(string StatusId) : MailResult;

    /// <summary>It was refused for its address or content, finally for this key.</summary>
    public sealed record Refused(string Result) : MailResult;

    /// <summary>The channel failed it before taking it in; the next run tries again.</summary>
    public sealed record Failed(int? HttpStatus, string Detail, string? CorrelationId) : MailResult;

    /// <summary>No answer came, so it may be out.</summary>
    public sealed record Unanswered(string Detail, string? CorrelationId) : MailResult;

    /// <summary>It was never sent, because the run has to stop.</summary>
    public sealed record NotSent(StopReason Reason, string Detail) : MailResult;
}
