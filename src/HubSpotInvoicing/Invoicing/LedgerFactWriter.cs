using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Writes one fact into a segment.</summary>
internal static class LedgerFactWriter
{
    public static void Write(Utf8JsonWriter json, LedgerFact fact)
    {
        json.WriteString("fact", LedgerFormat.NameOf(fact));
        json.WriteString("key", fact.Key.ToString());
        switch (fact)
        {
            case LedgerFact.Claimed claimed:
                WriteContent(json, claimed.Content);
                break;
            case LedgerFact.Drafted drafted:
                json.WriteString("invoice", drafted.Invoice.ToString());
                break;
            case LedgerFact.Opened opened:
                json.WriteString("invoice", opened.Invoice.ToString());
                json.WriteString("number", opened.Number);
                break;
            case LedgerFact.DeliveryStarted started:
                json.WriteString("channel", started.Channel);
                break;
            case LedgerFact.DeliveryAccepted accepted:
                json.WriteString("statusId", accepted.StatusId);
                break;
            case LedgerFact.Delivered delivered:
                json.WriteString("result", delivered.Result);
                break;
            case LedgerFact.DeliveryRefused refused:
                json.WriteString("result", refused.Result);
                break;
            case LedgerFact.DuesRefused refused:
                json.WriteString("cause", refused.Cause);
                break;
            case LedgerFact.Released released:
                json.WriteString("currency", released.Amount.Currency.Code);
                json.WriteString("amount", released.Amount.ToWireText());
                json.WriteString("by", released.By);
                break;
            case LedgerFact.Approved approved:
                WriteApproval(json, approved);
                break;
            case LedgerFact.HeldBack held:
                json.WriteString("by", held.By);
                WriteOptional(json, "reason", held.Reason);
                break;
            case LedgerFact.Resolved resolved:
                WriteResolution(json, resolved);
                break;
            default:
                WriteLater(json, fact);
                break;
        }
    }

    /// <summary>What happens to an invoice after it was billed.</summary>
    private static void WriteLater(Utf8JsonWriter json, LedgerFact fact)
    {
        switch (fact)
        {
            case LedgerFact.UndoAsked asked:
                json.WriteString("undoes", asked.Undoes.Value);
                WriteInvoice(json, asked.Invoice);
                json.WriteString("by", asked.By);
                json.WriteString("reason", asked.Reason);
                break;
            case LedgerFact.DeliveryResent resent:
                WriteContent(json, resent.Content);
                json.WriteNumber("mailing", resent.Mailing);
                json.WriteString("by", resent.By);
                json.WriteString("reason", resent.Reason);
                break;
            case LedgerFact.DeliveryNews told:
                json.WriteNumber("mailing", told.Mailing);
                json.WriteString("news", LedgerFormat.NameOf(told.News));
                break;
            default:
                break;
        }
    }

    private static void WriteInvoice(Utf8JsonWriter json, InvoiceId? invoice)
    {
        if (invoice is not null)
        {
            json.WriteString("invoice", invoice.ToString());
        }
    }

    private static void WriteResolution(Utf8JsonWriter json, LedgerFact.Resolved resolved)
    {
        json.WriteString("as", LedgerFormat.NameOf(resolved.As));
        json.WriteString("reason", resolved.Reason);
        json.WriteString("by", resolved.By);
        WriteInvoice(json, resolved.Invoice);
    }

    private static void WriteApproval(Utf8JsonWriter json, LedgerFact.Approved fact)
    {
        json.WriteString("plan", fact.Approval.Plan.Value);
        json.WriteString("by", fact.Approval.By);
        WriteOptional(json, "note", fact.Note);
        json.WriteString("type", fact.Approval.Invoice.Type.Name);
        json.WriteString("contact", fact.Approval.Invoice.Contact.ToString());
        WriteAmounts(json, fact.Approval.Invoice);
    }

    private static void WriteContent(Utf8JsonWriter json, InvoiceContent content)
    {
        json.WriteString("type", content.Type.Name);
        json.WriteString("contact", content.Contact.ToString());
        json.WriteString("invoiceDay", content.InvoiceDay.ToString(LedgerFormat.Day, CultureInfo.InvariantCulture));
        json.WriteString("dueDay", content.DueDay.ToString(LedgerFormat.Day, CultureInfo.InvariantCulture));
        WriteAmounts(json, PlannedInvoice.Of(content));
    }

    private static void WriteAmounts(Utf8JsonWriter json, PlannedInvoice invoice)
    {
        json.WriteString("currency", invoice.Total.Currency.Code);
        json.WriteString("total", invoice.Total.ToWireText());
        json.WriteStartArray("lines");
        foreach (var line in invoice.Lines)
        {
            WriteLine(json, line, invoice.Total.Currency);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteLine(Utf8JsonWriter json, Pricing.QuoteLine line, Currency currency)
    {
        if (line.UnitPrice.Currency != currency)
        {
            throw new CurrencyMismatchException(currency, line.UnitPrice.Currency);
        }

        json.WriteStartObject();
        json.WriteNumber("number", line.Number);
        json.WriteString("name", line.Name);
        json.WriteNumber("quantity", line.Quantity);
        json.WriteString("unitPrice", line.UnitPrice.Amount.ToString(CultureInfo.InvariantCulture));
        if (line.Sku is not null)
        {
            json.WriteString("sku", line.Sku);
        }

        if (line.ProductId is not null)
        {
            json.WriteString("productId", line.ProductId);
        }

        json.WriteEndObject();
    }
}
