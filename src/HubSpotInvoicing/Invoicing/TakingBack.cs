namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Takes back invoices that somebody asked to be taken back. Nothing is concluded from what a write answers, only from
/// what HubSpot shows afterwards, so that every step can be repeated after a death.
/// </summary>
internal sealed class TakingBack(IInvoiceGateway gateway)
{
    private static readonly IReadOnlyList<InvoiceSnapshot> Nothing = [];

    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyDictionary<InvoiceKey, Remains>> LookAsync(
        IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return new Dictionary<InvoiceKey, Remains>();
        }

        var keyed = await gateway.ReadAsync([.. entries.Select(e => e.Key)], cancellationToken);
        var statuses = await gateway.ReadStatusesAsync(
            [.. entries.Select(Remains.IdOf).OfType<InvoiceId>().Distinct()], cancellationToken);
        return entries.ToDictionary(
            e => e.Key, e => Remains.Of(e, keyed.GetValueOrDefault(e.Key, Nothing), statuses));
    }

    /// <summary>
    /// Deletes the drafts among them. The key comes off first: HubSpot may keep the values of a deleted record
    /// reserved, and an invoice that was opened meanwhile refuses the change and is spared.
    /// </summary>
    public async Task DeleteDraftsAsync(
        IReadOnlyCollection<InvoiceKey> keys, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var drafts = await DraftsAsync(keys, ledger, cancellationToken);
        await FreeKeysAsync(drafts, ledger, cancellationToken);
        var keyless = (await DraftsAsync(drafts.Select(d => d.Key), ledger, cancellationToken)).Where(d =>
            d.Keyed is null);
        var ids = keyless.Select(d => d.Invoice).OfType<InvoiceId>().ToList();
        if (ids.Count > 0)
        {
            await ledger.GuardAsync(cancellationToken);
            await gateway.DeleteDraftsAsync(ids, cancellationToken);
        }
    }

    /// <summary>Marks as taken back what HubSpot shows void or gone, so that the next run may bill it anew.</summary>
    /// <returns>What HubSpot shows now.</returns>
    public async Task<IReadOnlyDictionary<InvoiceKey, Remains>> FinishAsync(
        IReadOnlyCollection<InvoiceKey> keys, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var entries = keys.Select(key => ledger[key]).ToList();
        var remains = await LookAsync(entries, cancellationToken);
        var voided = remains.Values.Where(r => r is { Kind: RemainsKind.Voided, Keyed: not null }).ToList();
        if (voided.Count > 0)
        {
            await FreeKeysAsync(voided, ledger, cancellationToken);
            remains = await LookAsync(entries, cancellationToken);
        }

        await DeleteLinesAsync(entries, remains, ledger, cancellationToken);
        await ledger.AppendAsync(
            [.. remains.Values.Where(r => r.IsGone).Select(r => new LedgerFact.Undone(r.Key))], cancellationToken);
        return remains;
    }

    private async Task<List<Remains>> DraftsAsync(
        IEnumerable<InvoiceKey> keys, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var remains = await LookAsync([.. keys.Select(key => ledger[key])], cancellationToken);
        return [.. remains.Values.Where(r => r.Kind == RemainsKind.Draft)];
    }

    private async Task FreeKeysAsync(
        IEnumerable<Remains> remains, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var ids = remains.Where(r => r.Keyed is not null).Select(r => r.Invoice).OfType<InvoiceId>().ToList();
        if (ids.Count > 0)
        {
            await ledger.GuardAsync(cancellationToken);
            await gateway.FreeKeysAsync(ids, cancellationToken);
        }
    }

    /// <summary>
    /// A draft takes its lines along; nobody promises that, and a line without an invoice is nothing but clutter.
    /// </summary>
    private async Task DeleteLinesAsync(
        List<LedgerEntry> entries,
        IReadOnlyDictionary<InvoiceKey, Remains> remains,
        InvoiceLedger ledger,
        CancellationToken cancellationToken)
    {
        var contents = entries.Where(e => remains[e.Key].Kind == RemainsKind.Nothing)
            .Select(e => e.Content).OfType<InvoiceContent>().ToList();
        if (contents.Count > 0)
        {
            await ledger.GuardAsync(cancellationToken);
            await gateway.DeleteLinesAsync(contents, cancellationToken);
        }
    }
}
