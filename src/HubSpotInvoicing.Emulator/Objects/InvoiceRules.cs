using System.Globalization;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>The life of an invoice: drafted, totalled from its lines, opened once, then frozen.</summary>
internal sealed class InvoiceRules(LiveAccount account, Switches switches)
{
    public static bool IsDraft(CrmRecord invoice) => invoice.Value(InvoiceProperties.Status) == "draft";

    public static void CheckEditable(CrmRecord invoice)
    {
        if (!IsDraft(invoice))
        {
            var status = invoice.Value(InvoiceProperties.Status);
            throw Refusal.Invalid($"Invoice {invoice.Id} is {status} and can no longer be edited.").ToException();
        }
    }

    public void PrepareDraft(Dictionary<string, string> values, DateTimeOffset now)
    {
        if (!account.Now.InvoicingIsSetUp)
        {
            throw Refusal.Invalid("Invoices are not set up for this account.").ToException();
        }

        CheckCurrency(values.GetValueOrDefault(InvoiceProperties.Currency, string.Empty));
        var status = values.GetValueOrDefault(InvoiceProperties.Status, string.Empty);
        if (status is not ("" or "draft"))
        {
            throw PropertyRefusal.From(
                "INVALID_INVOICE_STATUS", $"An invoice cannot be created as {status}.", InvoiceProperties.Status)
                    .ToException();
        }

        values[InvoiceProperties.Status] = "draft";
        if (account.Now.Oddities.Contains(Oddity.DraftsAreNumbered))
        {
            values["hs_number"] = $"INV-DRAFT-{now.UtcTicks}";
        }

        FillIn(values, "hs_invoice_date", CrmRecord.Timestamp(now));
        FillIn(values, "hs_due_date", CrmRecord.Timestamp(now));
        FillIn(values, "hs_invoice_billable", "true");
    }

    /// <summary>Checks an edit and adds what HubSpot assigns when the edit opens the invoice.</summary>
    public void ApplyStatus(CrmStore store, CrmRecord invoice, Dictionary<string, string> values)
    {
        var target = values.GetValueOrDefault(InvoiceProperties.Status);
        if (target == "voided" && invoice.Value(InvoiceProperties.Status) == "open" && switches.VoidingAllowed)
        {
            return;
        }

        if (switches.VoidedMayBeEdited && invoice.Value(InvoiceProperties.Status) == "voided"
            && values.Keys.All(name => !name.StartsWith("hs_", StringComparison.Ordinal)))
        {
            return;
        }

        CheckEditable(invoice);
        if (values.TryGetValue(InvoiceProperties.Currency, out var currency))
        {
            CheckCurrency(currency);
        }

        switch (target)
        {
            case null or "draft":
                break;
            case "open":
                Open(store, invoice, values);
                break;
            default:
                throw PropertyRefusal.From(
                    "INVALID_INVOICE_STATUS",
                    $"An invoice cannot go from draft to {(target.Length == 0 ? "no status" : target)}.",
                    InvoiceProperties.Status).ToException();
        }
    }

    public void Total(StoreTransaction transaction, RecordKey key, DateTimeOffset now)
    {
        if (transaction.Store.FindLive(key) is not { } invoice || !IsDraft(invoice))
        {
            return;
        }

        var sum = Lines(transaction.Store, key).Sum(LineItemRules.AmountOf);
        var shown = (switches.BilledAmount?.Invoke(sum) ?? sum).ToString("0.00", CultureInfo.InvariantCulture);
        transaction.Save(invoice.With(
            [new(InvoiceProperties.AmountBilled, shown), new(InvoiceProperties.BalanceDue, shown)], now));
    }

    public void TotalOfParent(StoreTransaction transaction, RecordKey line, DateTimeOffset now)
    {
        if (LineItemRules.ParentOf(transaction.Store, line) is { } parent)
        {
            Total(transaction, new RecordKey(CrmType.Invoices, parent), now);
        }
    }

    public void TakeLinesAlong(StoreTransaction transaction, CrmRecord draft, DateTimeOffset now)
    {
        if (!account.Now.LinesOutliveDrafts)
        {
            ArchiveLinesOf(transaction, draft, now);
        }
    }

    public static void ArchiveLinesOf(StoreTransaction transaction, CrmRecord invoice, DateTimeOffset now)
    {
        foreach (var line in Lines(transaction.Store, invoice.Key).ToList())
        {
            transaction.Save(line.Archive(now));
        }
    }

    public static IEnumerable<CrmRecord> Lines(CrmStore store, RecordKey invoice) =>
        store.Links(invoice, CrmType.LineItems)
            .Select(link => store.FindLive(new RecordKey(CrmType.LineItems, link.ToId)))
            .OfType<CrmRecord>();

    private void CheckCurrency(string currency)
    {
        if (currency.Length == 0)
        {
            throw PropertyRefusal.From(
                "MISSING_REQUIRED_PROPERTY", "hs_currency is required.", InvoiceProperties.Currency).ToException();
        }

        if (currency != account.Now.Currency && !account.Now.AdditionalCurrencies.Contains(currency))
        {
            throw PropertyRefusal.From(
                "INVALID_CURRENCY", $"{currency} is not a currency of this account.", InvoiceProperties.Currency)
                    .ToException();
        }
    }

    private void Open(CrmStore store, CrmRecord invoice, Dictionary<string, string> values)
    {
        if (!Lines(store, invoice.Key).Any())
        {
            throw Refusal.Invalid("Invoice must have at least one INVOICE_TO_LINE_ITEM association to be open.")
                .ToException();
        }

        if (!store.Links(invoice.Key, CrmType.Contacts)
            .Any(link => store.FindLive(new RecordKey(CrmType.Contacts, link.ToId)) is not null))
        {
            throw Refusal.Invalid("Invoice must have at least one INVOICE_TO_CONTACT association to be open.")
                .ToException();
        }

        var number = InvoiceNumber.After(store.InvoicesOpened);
        values["hs_number"] = number;
        values["hs_invoice_link"] = $"https://pay.hubspot.example/{account.Now.PortalId}/{number}";
        values["hs_pdf_download_link"] = $"https://pay.hubspot.example/{account.Now.PortalId}/{number}.pdf";
    }

    private static void FillIn(Dictionary<string, string> values, string name, string value)
    {
        if (values.GetValueOrDefault(name, string.Empty).Length == 0)
        {
            values[name] = value;
        }
    }
}
