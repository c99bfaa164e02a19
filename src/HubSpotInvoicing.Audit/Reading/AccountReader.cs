using System.Text.Json;

namespace HubSpotInvoicing.Audit.Reading;

/// <summary>Reads all that the referee needs of an account.</summary>
internal sealed class AccountReader(AccountPages pages, AuditRequest request)
{
    private const string Billed = "hs_amount_billed";
    private const string Status = "hs_invoice_status";
    private const string InvoiceDate = "hs_invoice_date";
    private const string Amount = "amount";
    private const string Quantity = "quantity";
    private const string Price = "price";

    /// <exception cref="AuditFailedException">HubSpot cannot be read, or it is another account.</exception>
    public async Task<AccountState> ReadAsync(CancellationToken cancellationToken)
    {
        var portal = await pages.ReadPortalAsync(cancellationToken);
        if (request.PortalId is { } expected && expected != portal)
        {
            throw new AuditFailedException(
                $"The access token belongs to portal {portal}, but HubSpot:PortalId allows only portal {expected}.",
                "Use a token of the allowed portal.");
        }

        var members = await ReadMembersAsync(cancellationToken);
        return new AccountState(portal, members, await ReadInvoicesAsync(cancellationToken));
    }

    private async Task<Dictionary<long, Member>> ReadMembersAsync(CancellationToken cancellationToken)
    {
        var members = new Dictionary<long, Member>();
        string[] properties = [request.NameProperty, request.RenewalProperty, request.DuesProperty];
        await foreach (var record in pages.ListAsync("companies", properties, cancellationToken))
        {
            var id = Fields.Id(record.GetProperty("id"));
            members[id] = new Member(
                id,
                Fields.Text(record, request.NameProperty) ?? "(no name)",
                Fields.Day(record, request.RenewalProperty),
                Fields.Number(record, request.DuesProperty));
        }

        return members;
    }

    private async Task<IReadOnlyList<BilledInvoice>> ReadInvoicesAsync(CancellationToken cancellationToken)
    {
        var invoices = new List<BilledInvoice>();
        string[] properties = [request.KeyProperty, Status, Billed, InvoiceDate];
        await foreach (var record in pages.ListAsync("invoices", properties, cancellationToken))
        {
            invoices.Add(new BilledInvoice(
                Fields.Id(record.GetProperty("id")),
                Fields.Text(record, request.KeyProperty),
                Fields.Text(record, Status) ?? "unknown",
                Fields.Number(record, Billed),
                Fields.Day(record, InvoiceDate)));
        }

        var companies = await pages.ReadLinksAsync("companies", invoices.Select(i => i.Id), cancellationToken);
        var lines = await pages.ReadLinksAsync("line_items", invoices.Select(i => i.Id), cancellationToken);
        var amounts = await ReadAmountsAsync(lines.SelectMany(l => l), cancellationToken);
        return
        [
            .. invoices.Select(i => i with
            {
                Companies = [.. companies[i.Id].Distinct()],
                LinesTotal = SumOf(lines[i.Id], amounts),
            }),
        ];
    }

    private async Task<IReadOnlyDictionary<long, decimal?>> ReadAmountsAsync(
        IEnumerable<long> lines, CancellationToken cancellationToken)
    {
        var records = await pages.ReadAsync("line_items", lines, [Amount, Quantity, Price], cancellationToken);
        return records.ToDictionary(r => Fields.Id(r.GetProperty("id")), AmountOf);
    }

    /// <summary>HubSpot's own amount of the line, discounts included; else quantity times price.</summary>
    private static decimal? AmountOf(JsonElement line) =>
        Fields.Number(line, Amount) ?? (Fields.Number(line, Quantity) * Fields.Number(line, Price));

    private static decimal? SumOf(IEnumerable<long> lines, IReadOnlyDictionary<long, decimal?> amounts) =>
        lines.Distinct().Aggregate((decimal?)0m, (sum, id) => sum + amounts.GetValueOrDefault(id));
}
