using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>Associates two records when their kinds, the type and the invoice's state allow it.</summary>
internal sealed class Linker(CrmStore store, LiveAccount account, InvoiceRules invoices)
{
    /// <summary>Makes an association that came with the record's creation; its types tell what it points at.</summary>
    public void AttachInline(StoreTransaction transaction, RecordKey from, AssociationInput input, DateTimeOffset now)
    {
        var to = new RecordKey(Target(from.Type, input.Types), RecordLookup.ParseId(input.ToId) ?? -1);
        if (to.Type == CrmType.LineItems && account.Now.Oddities.Contains(Oddity.InlineLinesAreLost))
        {
            return;
        }

        if (transaction.Store.FindLive(to) is null)
        {
            throw Refusal.Invalid($"{to.Type.Singular()} {input.ToId} does not exist and cannot be associated.")
                .WithContext("toObjectId", input.ToId).ToException();
        }

        if (from.Type == CrmType.Invoices)
        {
            Attach(transaction, from, to, input.Types);
        }
        else
        {
            AttachLater(transaction, from, to, input.Types, now);
        }
    }

    /// <summary>
    /// Makes an association between records that exist. HubSpot's header total covers only the first line
    /// when lines are attached one at a time, so only the first one moves it.
    /// </summary>
    public void AttachLater(
        StoreTransaction transaction, RecordKey from, RecordKey to, IReadOnlyList<LinkType> types, DateTimeOffset now)
    {
        if (Pair(from, to) is not { } pair)
        {
            Attach(transaction, from, to, types);
            return;
        }

        var hadLines = InvoiceRules.Lines(transaction.Store, pair.Invoice).Any();
        Attach(transaction, from, to, types);
        if (!hadLines)
        {
            invoices.Total(transaction, pair.Invoice, now);
        }
    }

    public void CheckTypes(CrmType from, CrmType to, IReadOnlyList<LinkType> types)
    {
        foreach (var type in types)
        {
            if (!Fits(from, to, type))
            {
                throw WrongType(from, type).ToException();
            }
        }
    }

    private void Attach(
        StoreTransaction transaction, RecordKey from, RecordKey to, IReadOnlyList<LinkType> types)
    {
        CheckInvoice(transaction.Store, from);
        CheckInvoice(transaction.Store, to);
        if (Pair(from, to) is { } pair)
        {
            CheckNoParent(transaction.Store, pair.Line);
            CheckCurrency(transaction.Store, pair.Invoice, pair.Line);
        }

        var unlabelled = LinkType.HubSpot(LinkTypes.DefinedFor(from.Type, to.Type)[0].TypeId);
        var kept = transaction.Store.Links(from, to.Type)
            .Where(link => link.ToId == to.Id)
            .SelectMany(link => link.Types)
            .Where(type => type.Category == LinkType.Defined);
        transaction.Link(from, to, [.. kept.Append(unlabelled).Concat(types).Distinct()]);
    }

    private void CheckNoParent(CrmStore store, RecordKey line)
    {
        if (!account.Now.LinesMayBeShared)
        {
            LineItemRules.CheckNoParent(store, line);
        }
    }

    private static void CheckInvoice(CrmStore store, RecordKey key)
    {
        if (key.Type == CrmType.Invoices && store.FindLive(key) is { } invoice)
        {
            InvoiceRules.CheckEditable(invoice);
        }
    }

    private static void CheckCurrency(CrmStore store, RecordKey invoice, RecordKey line)
    {
        var expected = store.FindLive(invoice)?.Value("hs_currency");
        var actual = store.FindLive(line)?.Value("hs_line_item_currency_code");
        if (actual is not null && actual != expected)
        {
            throw Refusal.Invalid($"Line item {line.Id} is in {actual}, the invoice is in {expected}.").ToException();
        }
    }

    private static (RecordKey Invoice, RecordKey Line)? Pair(RecordKey from, RecordKey to) =>
        (from.Type, to.Type) switch
        {
            (CrmType.Invoices, CrmType.LineItems) => (from, to),
            (CrmType.LineItems, CrmType.Invoices) => (to, from),
            _ => null,
        };

    private CrmType Target(CrmType from, IReadOnlyList<LinkType> types)
    {
        foreach (var to in CrmTypes.All)
        {
            if (types.All(type => Fits(from, to, type)))
            {
                return to;
            }
        }

        throw WrongType(from, types[0]).ToException();
    }

    private bool Fits(CrmType from, CrmType to, LinkType type) =>
        store.Read(crm => new AssociationLabels(account.Now, crm).Knows(from, to, type));

    private static Refusal WrongType(CrmType from, LinkType type) => Refusal.Invalid(
        $"{type.Category} association type {type.TypeId} is not valid from {from.Singular()} to the given object.");
}
