using HubSpotInvoicing.Emulator.Associations;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Creates, changes and archives records under the rules of their kind.</summary>
internal sealed class ObjectWriter(
    UniqueValues unique, Linker linker, InvoiceRules invoices, RecordRules rules, BilledReads billedReads)
{
    public WrittenRecord Create(StoreTransaction transaction, Call call, CrmType type, ObjectInput input)
    {
        var table = transaction.Store.Table(type);
        var checker = new PropertyValues(table, call.Version);
        var values = checker.Check(input.Properties);
        rules.CheckCreate(type, values, call.Version);
        RequireOnCreate(transaction, type, values, call.Now);
        unique.Check(transaction.Store, type, values, self: null);
        var key = new RecordKey(type, table.NextId);
        var empty = new CrmRecord(key, new Dictionary<string, string>(), call.Now, call.Now);
        transaction.Save(empty.With(values, call.Now));
        foreach (var association in input.Associations)
        {
            linker.AttachInline(transaction, key, association, call.Now);
        }

        if (type == CrmType.Invoices)
        {
            invoices.Total(transaction, key, call.Now);
        }

        billedReads.Expect(key);
        return Written(transaction, key, input, checker);
    }

    public WrittenRecord Update(StoreTransaction transaction, Call call, CrmRecord record, ObjectInput input)
    {
        var checker = new PropertyValues(transaction.Store.Table(record.Type), call.Version);
        var values = checker.Check(input.Properties);
        rules.CheckUpdate(record, values, call.Version);
        unique.Check(transaction.Store, record.Type, values, record.Id);
        switch (record.Type)
        {
            case CrmType.Invoices:
                invoices.ApplyStatus(transaction.Store, record, values);
                break;
            case CrmType.LineItems:
                LineItemRules.CheckEditable(transaction.Store, record.Key);
                LineItemRules.Complete(transaction.Store, record, values);
                break;
            default:
                break;
        }

        transaction.Save(record.With(values, call.Now));
        if (record.Type == CrmType.LineItems)
        {
            invoices.TotalOfParent(transaction, record.Key, call.Now);
        }

        return Written(transaction, record.Key, input, checker);
    }

    public void Archive(StoreTransaction transaction, CrmRecord record, DateTimeOffset now)
    {
        if (record.Type == CrmType.Invoices)
        {
            InvoiceRules.CheckEditable(record);
            invoices.TakeLinesAlong(transaction, record, now);
        }

        if (record.Type == CrmType.LineItems)
        {
            LineItemRules.CheckEditable(transaction.Store, record.Key);
        }

        transaction.Save(record.Archive(now));
        if (record.Type == CrmType.LineItems)
        {
            invoices.TotalOfParent(transaction, record.Key, now);
        }
    }

    private static WrittenRecord Written(
        StoreTransaction transaction, RecordKey key, ObjectInput input, PropertyValues checker) =>
        new(
            transaction.Store.Find(key) ?? throw new System.Diagnostics.UnreachableException(),
            [.. input.Properties.Keys],
            checker.Normalized);

    private void RequireOnCreate(
        StoreTransaction transaction, CrmType type, Dictionary<string, string> values, DateTimeOffset now)
    {
        switch (type)
        {
            case CrmType.Companies:
                RequireOneOf(values, "name", "domain");
                break;
            case CrmType.Contacts:
                RequireOneOf(values, "email", "firstname", "lastname");
                break;
            case CrmType.Invoices:
                invoices.PrepareDraft(values, now);
                break;
            case CrmType.LineItems:
                LineItemRules.Complete(transaction.Store, record: null, values);
                break;
            default:
                break;
        }
    }

    private static void RequireOneOf(Dictionary<string, string> values, params IReadOnlyList<string> names)
    {
        if (!names.Any(name => values.GetValueOrDefault(name) is { Length: > 0 }))
        {
            throw Refusal.Invalid($"At least one of these properties is required: {string.Join(", ", names)}")
                .ToException();
        }
    }
}
