using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The association types that choose who gets an invoice, and those that hang it on its records.</summary>
internal sealed class LabelInspection(HubSpotSender sender, HubSpotPaths paths, IOptions<FetchingOptions> options)
    : IInspection
{
    private const string BillingContact = "930";

    // The ids that drafts are created with.
    private static readonly (string To, string TypeId)[] OfInvoices =
        [("contacts", "177"), ("companies", "179"), ("line_items", "409")];

    public string Id => "association";

    public CheckArea Area => CheckArea.Schema;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        var members = AskAsync("companies", "contacts", cancellationToken);
        var invoices = await Task.WhenAll(
            OfInvoices.Select(async type =>
                OfInvoice(type.To, type.TypeId, await AskAsync("invoices", type.To, cancellationToken))));
        return [.. OfMembers(await members), .. invoices];
    }

    private Task<Exchange> AskAsync(string from, string to, CancellationToken cancellationToken)
    {
        var path = paths.LabelsOf(from, to);
        return sender.SendAsync(
            HubSpotRequest.Get(path, path, RequestBudget.Associations),
            HubSpotJson.Default.LabelAnswer,
            cancellationToken);
    }

    private IEnumerable<Check> OfMembers(Exchange exchange)
    {
        const string label = "association.companies.contacts.label";
        const string billing = "association.companies.contacts.930";
        if (exchange.Value is not LabelAnswer answer)
        {
            return [Unseen.Of(label, Area, "The labels between companies and contacts", exchange)];
        }

        var labels = (answer.Results ?? []).OfType<AssociationLabel>().ToList();
        return [OwnLabel(label, labels), Billing(billing, labels)];
    }

    private Check OwnLabel(string id, List<AssociationLabel> labels)
    {
        var wanted = options.Value.ContactLabel.Trim();
        return labels.Any(l => l.IsUserDefined && wanted.Equals(l.Label?.Trim(), StringComparison.OrdinalIgnoreCase))
            ? Check.Passed(id, Area, $"The label '{wanted}' between companies and contacts is there.")
            : Check.Warned(
                id,
                Area,
                $"There is no label '{wanted}' between companies and contacts; invoices go to the "
                + "billing contact, or to the only "
                + "primary one.",
                "'hubspot-invoicing setup --apply' creates it where the subscription allows labels; if it has "
                + "another name, set Fetching:ContactLabel to that name.");
    }

    private Check Billing(string id, List<AssociationLabel> labels) =>
        labels.Any(l => !l.IsUserDefined && l.TypeId == BillingContact)
            ? Check.Passed(id, Area, "HubSpot's own label for billing contacts (930) is there.")
            : Check.Warned(
                id,
                Area,
                "HubSpot's own label for billing contacts (930) is not there; only the account's "
                + "own label or a single primary "
                + "contact chooses who gets an invoice.",
                $"Give the label '{options.Value.ContactLabel.Trim()}' to one contact of each company.");

    private Check OfInvoice(string to, string typeId, Exchange exchange)
    {
        var id = $"association.invoices.{to}.{typeId}";
        if (exchange.Value is not LabelAnswer answer)
        {
            return Unseen.Of(id, Area, $"The association of invoices with {to}", exchange);
        }

        return (answer.Results ?? []).Any(l => l is { IsUserDefined: false } && l.TypeId == typeId)
            ? Check.Passed(id, Area, $"Invoices can be associated with {to} ({typeId}).")
            : Check.Failed(
                id,
                Area,
                $"HubSpot has no association type {typeId} from invoices to {to}; every draft would be refused.",
                "Turn invoices on in HubSpot (Commerce > Invoices); if they are on, report this "
                + "to the makers of this program.");
    }
}
