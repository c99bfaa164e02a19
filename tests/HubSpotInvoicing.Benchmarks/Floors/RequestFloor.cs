using HubSpotInvoicing.Benchmarks.Measuring;

namespace HubSpotInvoicing.Benchmarks.Floors;

/// <summary>
/// The fewest requests that bill what a run billed, by endpoint: perfect packing into batches of HubSpot's sizes, one
/// contact for each company, and three readings of invoices: what is there already, the draft's sum before it is
/// opened, and the number and link that it got.
/// </summary>
internal static class RequestFloor
{
    private const int SearchPage = 200;
    private const int AssociationBatch = 1000;
    private const int Batch = 100;

    public static IReadOnlyList<EndpointFloor> Of(SummaryFile run, bool isMailed) =>
    [
        new("/companies/search", Budget.Search, Batches(run.Found, SearchPage)),
        new("/companies/contacts/batch/read", Budget.Associations, Batches(run.Found, AssociationBatch)),
        new("/contacts/batch/read", Budget.General, Batches(run.Invoiced, Batch)),
        new("/invoices/batch/read", Budget.General, Batches(run.Found, Batch) + (2 * Batches(run.Invoiced, Batch))),
        new("/line_items/batch/upsert", Budget.General, Batches(run.Lines, Batch)),
        new("/invoices/batch/create", Budget.General, Batches(run.Invoiced, Batch)),
        new("/invoices/batch/update", Budget.General, Batches(run.Invoiced, Batch)),
        new("/single-email/send", Budget.General, isMailed ? run.Invoiced : 0),
        new("/companies/batch/update", Budget.General, Batches(run.Invoiced, Batch)),
        new("/details", Budget.General, 1),
        new("/companies/contacts/labels", Budget.General, 1),
        new("/companies", Budget.General, 1),
        new("/invoices/{name}", Budget.General, 1),
        new("/line_items/{name}", Budget.General, 1),
    ];

    private static long Batches(int records, int size) => (records + size - 1) / size;
}
