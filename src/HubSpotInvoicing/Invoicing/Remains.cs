namespace HubSpotInvoicing.Invoicing;

/// <summary>What HubSpot still has of an invoice that somebody wants taken back.</summary>
/// <param name="Key">The invoice key.</param>
/// <param name="Kind">How far it is gone.</param>
/// <param name="Invoice">HubSpot's id; absent when there is nothing, or more than one.</param>
internal sealed record Remains(InvoiceKey Key, RemainsKind Kind, InvoiceId? Invoice)
{
    /// <summary>The invoice as it was found by its key; absent when it does not carry the key any more.</summary>
    public InvoiceSnapshot? Keyed { get; init; }

    /// <summary>Nothing of it can be paid, and nothing of it keeps another invoice from carrying the key.</summary>
    public bool IsGone => Kind == RemainsKind.Nothing || this is { Kind: RemainsKind.Voided, Keyed: null };

    /// <param name="entry">What the ledger knows of it.</param>
    /// <param name="keyed">What HubSpot shows under the key.</param>
    /// <param name="statuses">What HubSpot shows under the ids that the ledger knows.</param>
    public static Remains Of(
        LedgerEntry entry,
        IReadOnlyList<InvoiceSnapshot> keyed,
        IReadOnlyDictionary<InvoiceId, InvoiceStatus> statuses)
    {
        var known = IdOf(entry) is { } id && keyed.All(i => i.Id != id) && statuses.TryGetValue(id, out var status)
            ? status
            : (InvoiceStatus?)null;
        return (keyed, known) switch
        {
            ([], null) => new Remains(entry.Key, RemainsKind.Nothing, null),
            ([], { } alone) => new Remains(entry.Key, KindOf(alone), IdOf(entry)),
            ([var one], null) => new Remains(entry.Key, KindOf(one.Status), one.Id) { Keyed = one },
            _ => new Remains(entry.Key, RemainsKind.Several, null),
        };
    }

    /// <summary>The id by which an invoice is found that does not carry its key any more.</summary>
    public static InvoiceId? IdOf(LedgerEntry entry) => entry.Undo?.Invoice ?? entry.Invoice;

    private static RemainsKind KindOf(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft => RemainsKind.Draft,
        InvoiceStatus.Paid => RemainsKind.Paid,
        InvoiceStatus.Voided => RemainsKind.Voided,
        _ => RemainsKind.Unpaid,
    };
}
