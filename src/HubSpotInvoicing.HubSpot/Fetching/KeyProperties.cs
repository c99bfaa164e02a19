using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>
/// The two properties that make billing repeatable: looked up once, because their definition cannot change.
/// </summary>
internal sealed class KeyProperties(
    HubSpotSender sender,
    HubSpotReader reader,
    HubSpotPaths paths,
    IOptions<InvoicingOptions> options,
    AccountBehaviour behaviour)
{
    private const string Invoices = "invoices";
    private const string LineItems = "line_items";
    private volatile UniqueKey invoiceKey;

    /// <summary>
    /// Whether HubSpot refuses a second invoice with the same key, so that an invoice can be read by it.
    /// </summary>
    /// <exception cref="RunRefusedException">A property is missing, or the line key is not unique.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<UniqueKey> CheckAsync(CancellationToken cancellationToken)
    {
        if (invoiceKey is var known and not UniqueKey.Unknown)
        {
            return known;
        }

        var invoice = await DefinitionAsync(Invoices, options.Value.KeyProperty, cancellationToken);
        var line = await DefinitionAsync(LineItems, options.Value.LineKeyProperty, cancellationToken);
        if (line.HasUniqueValue != true)
        {
            throw new RunRefusedException(
                $"The line item property {options.Value.LineKeyProperty} is not unique, so a "
                + "repeat could bill lines twice.",
                "Create a text property with unique values, which cannot be added later, and name it in "
                + "Invoicing:LineKeyProperty.");
        }

        var found = invoice.HasUniqueValue == true && behaviour.IsKeyEnforced
            ? UniqueKey.Enforced
            : UniqueKey.NotEnforced;
        invoiceKey = found;
        return found;
    }

    private async Task<PropertyDefinition> DefinitionAsync(
        string objectType, string name, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(
            paths.PropertyTemplate(objectType), paths.Property(objectType, name), RequestBudget.General);
        var exchange = await sender.SendAsync(request, HubSpotJson.Default.PropertyDefinition, cancellationToken);
        if (exchange.Value is PropertyDefinition definition)
        {
            return definition;
        }

        throw exchange.Status == 404
            ? new RunRefusedException(
                $"HubSpot has no property {name} on {objectType}.",
                "Run 'hubspot-invoicing setup --apply', which creates it; 'hubspot-invoicing "
                + "doctor' shows what else is missing.")
            : reader.RefusedOrStopped(
                exchange, request, "Check HubSpot:ApiVersion and the key properties under Invoicing.");
    }
}
