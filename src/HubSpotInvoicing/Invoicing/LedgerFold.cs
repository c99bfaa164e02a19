using System.Diagnostics;
using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// What one more fact makes of an entry. A fact that is already known changes nothing, so a mark can be repeated; a
/// fact that cannot follow on what is known is refused.
/// </summary>
internal static class LedgerFold
{
    /// <exception cref="InvalidDataException">The fact cannot follow on the entry.</exception>
    public static LedgerEntry Apply(LedgerEntry entry, RunId run, LedgerFact fact) => fact switch
    {
        LedgerFact.Released released => Release(entry, released),
        LedgerFact.Approved approved => entry with { Approvals = entry.Approvals.With(approved.Approval) },
        LedgerFact.HeldBack held => HoldBack(entry, run, held),
        LedgerFact.DeliveryNews news => LedgerUndo.Hear(entry, news),
        _ when entry.Undo is not null && LedgerUndo.IsBarred(fact) => throw Impossible(fact, "while it is taken back"),
        LedgerFact.Claimed claimed => Claim(entry, run, claimed),
        LedgerFact.Adopted => Adopt(entry, run, fact),
        LedgerFact.Resolved resolved when entry.Owner is null || entry.Owner == run =>
            LedgerResolution.Apply(entry, run, resolved),
        _ when entry.Owner != run => throw Impossible(fact, $"by the run {run}, which does not own it"),
        LedgerFact.Drafted drafted => Draft(entry, drafted),
        LedgerFact.Opened opened => Open(entry, opened),
        LedgerFact.UndoAsked asked => Ask(entry, asked),
        LedgerFact.Undone when entry.Undo is null => throw Impossible(fact, "and nobody asked for that"),
        LedgerFact.Undone => LedgerUndo.Free(entry),
        _ when entry.Step != LedgerStep.Opened => throw Impossible(fact, "before it was opened"),
        LedgerFact.DeliveryResent resent => LedgerUndo.Resend(entry, resent),
        LedgerFact.DuesWritten => entry with { Dues = DuesState.Written, DuesCause = null },
        LedgerFact.DuesRefused => RefuseDues(entry, (LedgerFact.DuesRefused)fact),
        _ => entry with { Delivery = Deliver(entry.Delivery, fact) },
    };

    /// <summary>A release also lifts what a person held before it.</summary>
    private static LedgerEntry Release(LedgerEntry entry, LedgerFact.Released fact) => entry with
    {
        ReleasedAt = fact.Amount,
        ReleasedBy = fact.By,
        HeldBack = entry.HeldBack is { } held ? held with { LiftedAt = fact.Amount } : null,
    };

    private static LedgerEntry HoldBack(LedgerEntry entry, RunId run, LedgerFact.HeldBack fact) => entry switch
    {
        { Step: not LedgerStep.Unclaimed } => throw Impossible(fact, "after it was claimed"),
        { HeldBack: { LiftedAt: null } known } when known.By == fact.By && known.Reason == fact.Reason => entry,
        _ => entry with { HeldBack = new HeldBack(fact.By, fact.Reason, run) },
    };

    private static LedgerEntry Claim(LedgerEntry entry, RunId run, LedgerFact.Claimed fact) =>
        entry.Step == LedgerStep.Opened
            ? throw Impossible(fact, "after it was opened")
            : entry with
            {
                Owner = run,
                Content = fact.Content.TakenBack == entry.TakenBack
                    ? fact.Content
                    : fact.Content with { TakenBack = entry.TakenBack },
                Total = fact.Content.Total,
                Step = LedgerStep.Claimed,
                Resolution = null,
                ResolvedIn = null,
                ResolvedBy = null,
                // A draft that is claimed anew was deleted by a person; its id must not be taken for the next one's.
                Invoice = null,
            };

    private static LedgerEntry Ask(LedgerEntry entry, LedgerFact.UndoAsked fact) => entry.Step == LedgerStep.Unclaimed
        ? throw Impossible(fact, "before it was claimed")
        : LedgerUndo.Ask(entry, fact);

    private static LedgerEntry Adopt(LedgerEntry entry, RunId run, LedgerFact fact) =>
        entry.Owner is null ? throw Impossible(fact, "before it was claimed") : entry with { Owner = run };

    private static LedgerEntry Draft(LedgerEntry entry, LedgerFact.Drafted fact)
    {
        if (entry.Step != LedgerStep.Opened)
        {
            return entry with { Step = LedgerStep.Drafted, Invoice = fact.Invoice };
        }

        return entry.Invoice == fact.Invoice ? entry : throw Impossible(fact, "after another invoice was opened");
    }

    private static LedgerEntry Open(LedgerEntry entry, LedgerFact.Opened fact)
    {
        if (entry.Step == LedgerStep.Opened && entry.Invoice != fact.Invoice)
        {
            throw Impossible(fact, "after another invoice was opened");
        }

        return entry with { Step = LedgerStep.Opened, Invoice = fact.Invoice, Number = fact.Number };
    }

    private static LedgerEntry RefuseDues(LedgerEntry entry, LedgerFact.DuesRefused fact) =>
        entry.Dues == DuesState.Written ? entry : entry with { Dues = DuesState.Refused, DuesCause = fact.Cause };

    /// <summary>
    /// What is sent stays sent; what was refused or left to others can be started again by an explicit resend.
    /// </summary>
    private static DeliveryState Deliver(DeliveryState state, LedgerFact fact) => (fact, state) switch
    {
        (_, DeliveryState.Sent) => state,
        (LedgerFact.DeliveryStarted started, DeliveryState.Accepted accepted)
            when accepted.Channel == started.Channel => state,
        (LedgerFact.DeliveryStarted started, _) => new DeliveryState.Started(started.Channel),
        (LedgerFact.DeliverySkipped, _) => state.IsSettled ? state : new DeliveryState.Skipped(),
        (LedgerFact.DeliveryNotSent, _) => state is DeliveryState.Started ? DeliveryState.NotStarted : state,
        (_, DeliveryState.None or DeliveryState.Skipped) => throw Impossible(fact, "before its delivery was started"),
        (LedgerFact.DeliveryAccepted, DeliveryState.Refused) => state,
        (LedgerFact.DeliveryAccepted accepted, _) => new DeliveryState.Accepted(ChannelOf(state), accepted.StatusId),
        (LedgerFact.Delivered delivered, _) => new DeliveryState.Sent(delivered.Result),
        (LedgerFact.DeliveryRefused refused, _) => new DeliveryState.Refused(refused.Result),
        _ => throw new UnreachableException(),
    };

    private static string ChannelOf(DeliveryState state) => state switch
    {
        DeliveryState.Started started => started.Channel,
        DeliveryState.Accepted accepted => accepted.Channel,
        _ => throw new UnreachableException(),
    };

    private static InvalidDataException Impossible(LedgerFact fact, string circumstance) =>
        new($"it says '{LedgerFormat.NameOf(fact)}' of {fact.Key} {circumstance}.");
}
