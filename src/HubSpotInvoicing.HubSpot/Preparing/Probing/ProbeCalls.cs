using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Invoicing;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>The calls of a probe, in the form in which a run makes them.</summary>
internal sealed class ProbeCalls(HubSpotSender sender, HubSpotPaths paths, IOptions<InvoicingOptions> options)
{
    public const string Comments = "hs_comments";
    private const int InvoiceToLineItem = 409;

    public string KeyProperty => options.Value.KeyProperty;

    private string LineKeyProperty => options.Value.LineKeyProperty;

    /// <summary>A draft over lines alone: no company and no contact is touched.</summary>
    public BatchInput DraftOf(string traceId, string key, ProbeScene scene, params IReadOnlyList<string> lines) => new()
    {
        ObjectWriteTraceId = traceId,
        Properties = new Dictionary<string, string?>
        {
            [KeyProperty] = key,
            ["hs_currency"] = scene.Currency.Code,
            ["hs_invoice_date"] = WireDay.ToEpochMs(scene.Today),
            ["hs_due_date"] = WireDay.ToEpochMs(scene.DueDay),
            [InvoiceMapping.Status] = "draft",
            ["hs_invoice_billable"] = "true",
            [Comments] = scene.Keys.Comments,
        },
        Associations = [.. lines.Select(id => InlineAssociation.With(new RecordReference(id), InvoiceToLineItem))],
    };

    /// <summary>A line over as many of the currency's smallest units as its number says.</summary>
    public BatchInput LineOf(int number, ProbeScene scene) => new()
    {
        Id = scene.Keys.Line(number),
        IdProperty = LineKeyProperty,
        ObjectWriteTraceId = scene.Keys.Line(number),
        Properties = new Dictionary<string, string?>
        {
            [LineKeyProperty] = scene.Keys.Line(number),
            ["name"] = "A trial of HubSpotInvoicing; it is safe to delete",
            ["quantity"] = number.ToString(CultureInfo.InvariantCulture),
            ["price"] = Money.OfMinorUnits(1, scene.Currency).ToWireText(),
            ["hs_line_item_currency_code"] = scene.Currency.Code,
        },
    };

    public Task<Exchange> CreateAsync(IReadOnlyList<BatchInput> drafts, CancellationToken cancellationToken) =>
        WriteAsync(paths.InvoiceCreate, RequestKind.Create, drafts, cancellationToken);

    public Task<Exchange> ClearKeyAsync(string invoice, CancellationToken cancellationToken) => WriteAsync(
        paths.InvoiceUpdate,
        RequestKind.KeyedWrite,
        [
            new BatchInput
            {
                Id = invoice,
                ObjectWriteTraceId = invoice,
                Properties = new Dictionary<string, string?> { [KeyProperty] = "" },
            },
        ],
        cancellationToken);

    public Task<Exchange> UpsertLinesAsync(IReadOnlyList<BatchInput> lines, CancellationToken cancellationToken) =>
        WriteAsync(paths.LineUpsert, RequestKind.KeyedWrite, lines, cancellationToken);

    public Task<Exchange> DeleteInvoiceAsync(string id, CancellationToken cancellationToken) =>
        DeleteAsync(paths.InvoiceTemplate, id, cancellationToken);

    public Task<Exchange> DeleteLineAsync(string id, CancellationToken cancellationToken) =>
        DeleteAsync(paths.LineTemplate, id, cancellationToken);

    public Task<Exchange> ReadInvoicesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ReadAsync(paths.InvoiceRead, ids, ShapeOfInvoice, cancellationToken);

    public Task<Exchange> ReadInvoicesByKeyAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        ReadAsync(paths.InvoiceRead, keys, ShapeOfInvoice with { IdProperty = KeyProperty }, cancellationToken);

    public Task<Exchange> ReadLinesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ReadAsync(paths.LineRead, ids, new BatchRead([], [LineKeyProperty]), cancellationToken);

    public Task<Exchange> ReadLinesByKeyAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        ReadAsync(paths.LineRead, keys, new BatchRead([], [LineKeyProperty], LineKeyProperty), cancellationToken);

    public string? LineKeyOf(ObjectRecord line) => line[LineKeyProperty];

    public Task<Exchange> ReadLinesOfAsync(string invoice, CancellationToken cancellationToken) =>
        ReadLinksAsync(paths.InvoiceLines, [invoice], HubSpotJson.Default.ProbedAssociations, cancellationToken);

    public Task<Exchange> ReadInvoicesOfAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken) =>
        ReadLinksAsync(paths.LineInvoices, lines, HubSpotJson.Default.AssociationAnswer, cancellationToken);

    /// <summary>Whatever is asked of the address, it shows whether the address is known.</summary>
    public Task<Exchange> ReadContactsOfAsync(string company, CancellationToken cancellationToken) =>
        ReadLinksAsync(paths.CompanyContacts, [company], HubSpotJson.Default.AssociationAnswer, cancellationToken);

    /// <summary>One group of filters for each key, of which one must fit.</summary>
    public Task<Exchange> SearchInvoicesAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        SearchAsync(
            paths.InvoiceSearch,
            new SearchBody(
                [.. keys.Select(key => new FilterGroup([new SearchFilter(KeyProperty, "EQ") { Value = key }]))],
                [],
                [KeyProperty],
                100),
            cancellationToken);

    public Task<Exchange> SearchCompaniesAsync(SearchBody body, CancellationToken cancellationToken) =>
        SearchAsync(paths.CompanySearch, body, cancellationToken);

    public async Task<Exchange> ReadLabelsAsync(CancellationToken cancellationToken) => await sender.SendAsync(
        HubSpotRequest.Get(paths.ContactLabels, paths.ContactLabels, RequestBudget.Associations),
        HubSpotJson.Default.LabelAnswer,
        cancellationToken);

    private BatchRead ShapeOfInvoice => new([], [.. InvoiceMapping.PropertiesWith(KeyProperty), Comments]);

    private Task<Exchange> SearchAsync(string path, SearchBody body, CancellationToken cancellationToken) =>
        sender.SendAsync(
            HubSpotRequest.Post(path, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody)),
            HubSpotJson.Default.SearchAnswer,
            cancellationToken);

    private Task<Exchange> WriteAsync(
        string path, RequestKind kind, IReadOnlyList<BatchInput> inputs, CancellationToken cancellationToken) =>
        sender.SendAsync(
            HubSpotRequest.Post(
                path, kind, RequestBudget.General, (new BatchWrite(inputs), HubSpotJson.Default.BatchWrite)),
            HubSpotJson.Default.BatchAnswer,
            cancellationToken);

    private Task<Exchange> ReadAsync(
        string path,
        IReadOnlyList<string> ids,
        BatchRead shape,
        CancellationToken cancellationToken) =>
        sender.SendAsync(
            HubSpotRequest.Post(
                path,
                RequestKind.Read,
                RequestBudget.General,
                (
                    shape with { Inputs = [.. ids.Select(id => new RecordReference(id))] },
                    HubSpotJson.Default.BatchRead)),
            HubSpotJson.Default.BatchAnswer,
            cancellationToken);

    private Task<Exchange> ReadLinksAsync(
        string path,
        IReadOnlyList<string> ids,
        JsonTypeInfo answer,
        CancellationToken cancellationToken) =>
        sender.SendAsync(
            HubSpotRequest.Post(
                path,
                RequestKind.Read,
                RequestBudget.Associations,
                (
                    new AssociationRead([.. ids.Select(id => new RecordReference(id))]),
                    HubSpotJson.Default.AssociationRead)),
            answer,
            cancellationToken);

    private Task<Exchange> DeleteAsync(string template, string id, CancellationToken cancellationToken) =>
        sender.SendAsync(
            HubSpotRequest.Delete(
                template,
                template.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal)),
            HubSpotJson.Default.ObjectRecord,
            cancellationToken);
}
