using System.Text;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Every scope that the product uses. A write is tried with no records in it, and a mail or a property with nothing in
/// it: HubSpot can only refuse them, and whether it asks for the scope before it looks at the body is UNVERIFIED.
/// </summary>
internal sealed class ScopeTrials(HubSpotPaths paths, IOptions<DeliveringOptions> options)
{
    private const string SetUp = "let 'hubspot-invoicing setup' create what is missing";

    public IEnumerable<ScopeTrial> All =>
    [
        Read("companies", "find the members that renew"),
        Write("companies", "write the dues back"),
        Read("contacts", "address the invoices"),
        Read("invoices", "read invoices back before they are opened"),
        Write("invoices", "create and open invoices"),
        Read("line_items", "check what stands on an invoice"),
        Write("line_items", "create the lines of invoices"),
        .. Mail,
        new(
            "crm.objects.owners.read",
            HubSpotRequest.Get(paths.Owners, $"{paths.Owners}?limit=1"),
            "name the owner of a record in the readiness letter")
        {
            Without = CheckVerdict.Warned,
        },
        Read("products", "see which products of the price book are there") with { Without = CheckVerdict.Warned },
        Write("products", SetUp) with { Without = CheckVerdict.Warned },
        Schema("crm.schemas.companies.write", "companies"),
        Schema("crm.schemas.invoices.write", "invoices"),
        Schema("e-commerce", "line_items"),
    ];

    private IEnumerable<ScopeTrial> Mail => options.Value.Channel == DeliveryChannel.HubSpot
        ? [new("transactional-email", Empty(paths.MailSend, "{}"), "mail the invoices over HubSpot")]
        : [];

    private ScopeTrial Read(string type, string use) => new(
        $"crm.objects.{type}.read",
        HubSpotRequest.Get(paths.Objects(type), $"{paths.Objects(type)}?limit=1&properties=hs_object_id"),
        use);

    private ScopeTrial Write(string type, string use) =>
        new($"crm.objects.{type}.write", Empty(paths.BatchUpdate(type), "{\"inputs\":[]}"), use);

    private ScopeTrial Schema(string scope, string type) =>
        new(scope, Empty(paths.Properties(type), "{}"), SetUp) { Without = CheckVerdict.Warned };

    // It changes nothing, so it may be repeated and called off like a read.
    private static HubSpotRequest Empty(string path, string json) =>
        new(HttpMethod.Post, path, RequestKind.Read, RequestBudget.General) { Body = Encoding.UTF8.GetBytes(json) };
}
