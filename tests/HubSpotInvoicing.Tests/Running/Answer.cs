using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>How the pretended HubSpot answers one write, and whether it takes effect all the same.</summary>
internal sealed record Answer(WriteResult Result, Effect Effect = Effect.None)
{
    public static Answer Refused { get; } = new(new WriteResult.Refused(400, "HubSpot refuses it.", "c-400"));

    public static Answer Failed { get; } = new(new WriteResult.Failed(503, "HubSpot keeps failing.", "c-503"));

    public static Answer Lost { get; } = new(new WriteResult.Unanswered("No answer came.", "c-524"));

    public static Answer LostButStored { get; } = Lost with { Effect = Effect.Stored };

    public static Answer QuotaUsedUp { get; } =
        new(new WriteResult.NotSent(StopReason.DailyQuota, "The daily quota is used up."));

    public static Answer DoneButInvisible { get; } = new(WriteResult.Done.Instance);
}

/// <summary>Whether a write is stored.</summary>
internal enum Effect
{
    None,
    Stored,
}
