using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Pricing;
using static HubSpotInvoicing.Invoicing.LedgerFactReader;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>Reads what <see cref="CanonicalPlan"/> wrote.</summary>
internal static class CanonicalPlanReader
{
    public static (PlanTerms Terms, IReadOnlyList<PlannedCompany> Companies, IReadOnlyList<PlannedMiss> Missed) Read(
        JsonElement root) =>
        root.GetProperty("format").GetInt32() == CanonicalPlan.Format
            ? (
                ReadTerms(root),
                [.. root.GetProperty("companies").EnumerateArray().Select(ReadCompany)],
                [
                    .. root.GetProperty("missed")
                        .EnumerateArray()
                        .Select(m => new PlannedMiss(ReadKey(m), Day(m, "renewalDay"))),
                ])
            : throw new FormatException("The plan was written by another version of the program.");

    private static PlanTerms ReadTerms(JsonElement root) => new()
    {
        PortalId = long.Parse(Text(root, "account"), NumberStyles.None, CultureInfo.InvariantCulture),
        Period = BillingPeriod.Parse(Text(root, "period")),
        Currency = Currency.Parse(Text(root, "currency")),
        BookDate = Day(root.GetProperty("book"), "effectiveFrom"),
        BookHash = Text(root.GetProperty("book"), "sha256"),
        TermsDays = root.GetProperty("termsDays").GetInt32(),
        TerritoryLines = Enum.Parse<TerritoryLines>(Text(root, "territoryLines")),
        StopAt = Enum.Parse<StopAt>(Text(root, "stopAt")),
        Filter = ReadFilter(root.GetProperty("filters")),
    };

    private static PlanFilter ReadFilter(JsonElement json) => new(
        [.. Texts(json, "companies").Select(CompanyId.Parse)],
        [.. Texts(json, "types").Select(MembershipType.Named)],
        json.GetProperty("includeMissed").GetBoolean());

    private static PlannedCompany ReadCompany(JsonElement json) => new(
        ReadKey(json),
        Enum.Parse<Outcome>(Text(json, "outcome")),
        [.. Texts(json, "reasons")],
        json.TryGetProperty("invoice", out var invoice) ? ReadInvoice(invoice) : null);

    private static InvoiceKey ReadKey(JsonElement json) =>
        new(CompanyId.Parse(Text(json, "company")), BillingPeriod.Parse(Text(json, "period")));

    private static IEnumerable<string> Texts(JsonElement json, string name) => json.GetProperty(name).EnumerateArray()
        .Select(text => text.GetString() ?? throw new FormatException($"'{name}' holds nothing."));
}
