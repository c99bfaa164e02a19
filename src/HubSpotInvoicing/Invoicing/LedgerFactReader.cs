using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Reads one fact of a segment.</summary>
internal static class LedgerFactReader
{
    public static LedgerFact Read(JsonElement json, BillingPeriod period)
    {
        var key = InvoiceKey.Parse(Text(json, "key"));
        if (key.Period != period)
        {
            throw new InvalidDataException($"the key {key} in it belongs to another period.");
        }

        return Read(json, new InvoiceKey(key.Company, period));
    }

    /// <exception cref="FormatException">There is no text under this name.</exception>
    public static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is empty.");

    private static LedgerFact Read(JsonElement json, InvoiceKey key) => Text(json, "fact") switch
    {
        "claimed" => new LedgerFact.Claimed(ReadContent(json, key)),
        "adopted" => new LedgerFact.Adopted(key),
        "drafted" => new LedgerFact.Drafted(key, InvoiceId.Parse(Text(json, "invoice"))),
        "opened" => new LedgerFact.Opened(key, InvoiceId.Parse(Text(json, "invoice")), Text(json, "number")),
        "deliveryStarted" => new LedgerFact.DeliveryStarted(key, Text(json, "channel")),
        "deliveryAccepted" => new LedgerFact.DeliveryAccepted(key, Text(json, "statusId")),
        "deliveryNotSent" => new LedgerFact.DeliveryNotSent(key),
        "delivered" => new LedgerFact.Delivered(key, Text(json, "result")),
        "deliveryRefused" => new LedgerFact.DeliveryRefused(key, Text(json, "result")),
        "deliverySkipped" => new LedgerFact.DeliverySkipped(key),
        "duesWritten" => new LedgerFact.DuesWritten(key),
        "duesRefused" => new LedgerFact.DuesRefused(key, Text(json, "cause")),
        "released" => new LedgerFact.Released(key, Amount(json, "amount"), Text(json, "by")),
        "approved" => new LedgerFact.Approved(key, ReadApproval(json), OptionalText(json, "note") ?? ""),
        "heldBack" => new LedgerFact.HeldBack(key, Text(json, "by"), OptionalText(json, "reason") ?? ""),
        "resolved" => new LedgerFact.Resolved(
            key, ReadResolution(Text(json, "as")), Text(json, "reason"), Text(json, "by"), OptionalInvoice(json)),
        "undoAsked" => new LedgerFact.UndoAsked(
            key, RunId.Parse(Text(json, "undoes")), OptionalInvoice(json), Text(json, "by"), Text(json, "reason")),
        "undone" => new LedgerFact.Undone(key),
        "deliveryResent" => new LedgerFact.DeliveryResent(
            ReadContent(json, key), json.GetProperty("mailing").GetInt32(), Text(json, "by"), Text(json, "reason")),
        "deliveryNews" => new LedgerFact.DeliveryNews(
            key, json.GetProperty("mailing").GetInt32(), ReadNews(Text(json, "news"))),
        var unknown => throw new InvalidDataException($"the fact '{unknown}' in it is unknown."),
    };

    /// <exception cref="InvalidOperationException">No resolution is written like this.</exception>
    private static Resolution ReadResolution(string word) =>
        Enum.GetValues<Resolution>().First(resolution => LedgerFormat.NameOf(resolution) == word);

    /// <exception cref="InvalidOperationException">No news are written like this.</exception>
    private static MailNews ReadNews(string word) =>
        Enum.GetValues<MailNews>().First(news => LedgerFormat.NameOf(news) == word);

    private static InvoiceId? OptionalInvoice(JsonElement json) =>
        OptionalText(json, "invoice") is { } id ? InvoiceId.Parse(id) : null;

    private static Approval ReadApproval(JsonElement json) =>
        new(PlanHash.Parse(Text(json, "plan")), ReadInvoice(json), Text(json, "by"));

    private static InvoiceContent ReadContent(JsonElement json, InvoiceKey key)
    {
        var invoice = ReadInvoice(json);
        return new InvoiceContent(
            key,
            invoice.Type,
            invoice.Lines,
            invoice.Total,
            invoice.Contact,
            Day(json, "invoiceDay"),
            Day(json, "dueDay"));
    }

    /// <summary>What an invoice says beside its days.</summary>
    public static PlannedInvoice ReadInvoice(JsonElement json)
    {
        var total = Amount(json, "total");
        return new PlannedInvoice(
            MembershipType.Named(Text(json, "type")),
            ContactId.Parse(Text(json, "contact")),
            total,
            [.. json.GetProperty("lines").EnumerateArray().Select(line => ReadLine(line, total.Currency))]);
    }

    private static QuoteLine ReadLine(JsonElement json, Currency currency) => new(
        json.GetProperty("number").GetInt32(),
        Text(json, "name"),
        json.GetProperty("quantity").GetInt32(),
        UnitPrice.Of(Number(json, "unitPrice"), currency),
        OptionalText(json, "sku"),
        OptionalText(json, "productId"));

    private static Money Amount(JsonElement json, string name) =>
        Money.Exactly(Number(json, name), Currency.Parse(Text(json, "currency")));

    private static decimal Number(JsonElement json, string name) =>
        decimal.Parse(
            Text(json, name),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is no day.</exception>
    public static DateOnly Day(JsonElement json, string name) =>
        DateOnly.ParseExact(Text(json, name), LedgerFormat.Day, CultureInfo.InvariantCulture);

    private static string? OptionalText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
