namespace HubSpotInvoicing.Invoicing;

/// <summary>What the ledger knows of an invoice's mail.</summary>
public abstract record DeliveryState
{
    private DeliveryState()
    {
    }

    public static DeliveryState NotStarted { get; } = new None();

    /// <summary>Nothing is left to do by itself: sent, refused for good, or never ours to send.</summary>
    public bool IsSettled => this is Sent or Refused or Skipped;

    /// <summary>The word for the report's <c>email_status</c> column; absent when no mail was tried.</summary>
    public string? Describe() => this switch
    {
        Sent sent => sent.Result,
        Refused refused => refused.Result,
        Accepted => "PENDING",
        Started => "UNKNOWN",
        Skipped => "NOT_OURS",
        _ => null,
    };

    /// <summary>No mail was tried.</summary>
    public sealed record None : DeliveryState;

    /// <summary>A mail may have left over this channel; the channel knows by the key.</summary>
    public sealed record Started(string Channel) : DeliveryState;

    /// <summary>The channel took it in; the result is asked for under the status id.</summary>
    public sealed record Accepted(string Channel, string StatusId) : DeliveryState;

    /// <summary>It is out, with the channel's word for it.</summary>
    public sealed record Sent(string Result) : DeliveryState;

    /// <summary>It was refused for good.</summary>
    public sealed record Refused(string Result) : DeliveryState;

    /// <summary>Somebody else sends it.</summary>
    public sealed record Skipped : DeliveryState;
}
