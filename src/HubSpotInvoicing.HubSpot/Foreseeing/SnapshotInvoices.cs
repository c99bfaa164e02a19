using System.Text.Json;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Invoicing;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>Copies the invoices of the companies' present renewals; of a draft also what it takes to open it.</summary>
internal sealed class SnapshotInvoices(
    InvoiceReader invoices,
    BatchReader batches,
    AssociationReader associations,
    HubSpotPaths paths,
    IOptions<FetchingOptions> fetching,
    IOptions<InvoicingOptions> invoicing)
{
    private const string LinkToPay = "hs_invoice_link";
    private const string DraftStatus = "draft";

    private static readonly string[] LineProperties = ["quantity", "price", "amount"];

    private IReadOnlyList<string> Properties =>
    [
        .. InvoiceMapping.PropertiesWith(invoicing.Value.KeyProperty),
        "hs_invoice_date",
        "hs_invoice_billable",
        "hs_balance_due",
    ];

    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task WriteAsync(
        SnapshotFile file,
        IReadOnlyList<ObjectRecord> companies,
        IPeopleInCopy people,
        CancellationToken cancellationToken)
    {
        var keys = companies.Select(KeyOf).OfType<InvoiceKey>().ToList();
        var found = await invoices.ReadAsync(keys, cancellationToken);
        var records = await batches.ReadAsync(
            paths.InvoiceRead,
            new BatchRead([], Properties),
            found.SelectMany(f => f.Value).Select(s => s.Id.ToString()),
            cancellationToken);
        foreach (var invoice in records.OrderBy(r => RecordNumber.Read(r.Id)))
        {
            await WriteAsync(file, invoice, people, cancellationToken);
        }
    }

    /// <summary>The key that a run of the company's renewal month would look for.</summary>
    private InvoiceKey? KeyOf(ObjectRecord company) =>
        WireDay.Read(company[fetching.Value.PropertyOf(MemberField.RenewalDate)]) is { } day
            ? new InvoiceKey(MemberReading.IdOf(company), BillingPeriod.Containing(day))
            : null;

    private async Task WriteAsync(
        SnapshotFile file, ObjectRecord invoice, IPeopleInCopy people, CancellationToken cancellationToken)
    {
        var isDraft = invoice["hs_invoice_status"] == DraftStatus;
        var contacts = isDraft ? await LinkedAsync(paths.InvoiceContacts, invoice, cancellationToken) : [];
        var lines = isDraft ? await LinesAsync(invoice, cancellationToken) : [];
        await file.WriteAsync(
            "invoice",
            json =>
            {
                json.WriteString("id", invoice.Id);
                json.WriteString("company", invoice[invoicing.Value.KeyProperty]?.Split(':')[0]);
                SnapshotFile.WriteTexts(json, "properties", Properties
                    .Where(property => people.AreReal || property != LinkToPay)
                    .Select(property => KeyValuePair.Create(property, invoice[property])));
                json.WriteStartArray("contacts");
                contacts.ForEach(json.WriteStringValue);
                json.WriteEndArray();
                Write(json, lines);
            },
            cancellationToken);
    }

    private void Write(Utf8JsonWriter json, IEnumerable<ObjectRecord> lines)
    {
        json.WriteStartArray("lines");
        foreach (var line in lines.OrderBy(l => RecordNumber.Read(l.Id)))
        {
            json.WriteStartObject();
            json.WriteString("id", line.Id);
            SnapshotFile.WriteTexts(json, "properties", LineProperties.Append(invoicing.Value.LineKeyProperty)
                .Select(property => KeyValuePair.Create(property, line[property])));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private async Task<IReadOnlyCollection<ObjectRecord>> LinesAsync(
        ObjectRecord invoice, CancellationToken cancellationToken) => await batches.ReadAsync(
            paths.LineRead,
            new BatchRead([], [.. LineProperties, invoicing.Value.LineKeyProperty]),
            await LinkedAsync(paths.InvoiceLines, invoice, cancellationToken),
            cancellationToken);

    private async Task<List<string>> LinkedAsync(
        string template, ObjectRecord invoice, CancellationToken cancellationToken)
    {
        var links = await associations.ReadAsync(template, [invoice.Id ?? ""], cancellationToken);
        return [.. links.SelectMany(l => l).Select(t => t.ToObjectId).OfType<string>()];
    }
}
