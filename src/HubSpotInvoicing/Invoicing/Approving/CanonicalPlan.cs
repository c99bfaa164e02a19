using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>
/// The one way to write a plan: names in ordinal order, no white space, amounts as texts. The hash is taken of these
/// bytes, so a change here needs another <see cref="Format"/>.
/// </summary>
internal static class CanonicalPlan
{
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(BillingPlan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, plan);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no plan of this format.</exception>
    public static (PlanTerms Terms, IReadOnlyList<PlannedCompany> Companies, IReadOnlyList<PlannedMiss> Missed) Read(
        ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return CanonicalPlanReader.Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException
            or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("it is no plan that this version of the program can read.", fault);
        }
    }

    private static void Write(Utf8JsonWriter json, BillingPlan plan)
    {
        var terms = plan.Terms;
        json.WriteStartObject();
        json.WriteString("account", terms.PortalId.ToString(CultureInfo.InvariantCulture));
        json.WriteStartObject("book");
        json.WriteString("effectiveFrom", Day(terms.BookDate));
        json.WriteString("sha256", terms.BookHash);
        json.WriteEndObject();
        WriteAll(json, "companies", plan.Companies, WriteCompany);
        json.WriteString("currency", terms.Currency.Code);
        WriteFilter(json, terms.Filter);
        json.WriteNumber("format", Format);
        WriteAll(json, "missed", plan.Missed, WriteMiss);
        json.WriteString("period", terms.Period.ToString());
        json.WriteString("stopAt", terms.StopAt.ToString());
        json.WriteNumber("termsDays", terms.TermsDays);
        json.WriteString("territoryLines", terms.TerritoryLines.ToString());
        json.WriteEndObject();
    }

    private static void WriteFilter(Utf8JsonWriter json, PlanFilter filter)
    {
        json.WriteStartObject("filters");
        WriteTexts(json, "companies", filter.Companies.OrderBy(c => c.Value).Select(c => c.ToString()).Distinct());
        json.WriteBoolean("includeMissed", filter.IncludesMissed);
        WriteTexts(
            json,
            "types",
            filter.Types.Select(t => MembershipType.Fold(t.Name)).Distinct().Order(StringComparer.Ordinal));
        json.WriteEndObject();
    }

    private static void WriteCompany(Utf8JsonWriter json, PlannedCompany company)
    {
        json.WriteString("company", company.Key.Company.ToString());
        if (company.Invoice is { } invoice)
        {
            json.WriteStartObject("invoice");
            WriteInvoice(json, invoice);
            json.WriteEndObject();
        }

        json.WriteString("outcome", company.Outcome.ToString());
        json.WriteString("period", company.Key.Period.ToString());
        WriteTexts(json, "reasons", company.Reasons.Order(StringComparer.Ordinal));
    }

    private static void WriteInvoice(Utf8JsonWriter json, PlannedInvoice invoice)
    {
        json.WriteString("contact", invoice.Contact.ToString());
        json.WriteString("currency", invoice.Total.Currency.Code);
        WriteAll(json, "lines", invoice.Lines, WriteLine);
        json.WriteString("total", invoice.Total.ToWireText());
        json.WriteString("type", invoice.Type.Name);
    }

    private static void WriteLine(Utf8JsonWriter json, QuoteLine line)
    {
        json.WriteString("name", line.Name);
        json.WriteNumber("number", line.Number);
        WriteOptional(json, "productId", line.ProductId);
        json.WriteNumber("quantity", line.Quantity);
        WriteOptional(json, "sku", line.Sku);
        json.WriteString("unitPrice", CanonicalNumber.Of(line.UnitPrice.Amount));
    }

    private static void WriteMiss(Utf8JsonWriter json, PlannedMiss miss)
    {
        json.WriteString("company", miss.Key.Company.ToString());
        json.WriteString("period", miss.Key.Period.ToString());
        json.WriteString("renewalDay", Day(miss.RenewalDay));
    }

    private static void WriteAll<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            json.WriteStartObject();
            write(json, each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string Day(DateOnly day) => day.ToString(LedgerFormat.Day, CultureInfo.InvariantCulture);
}
