using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>What an account is made of besides its records: itself, labels, properties, owners.</summary>
internal sealed class SnapshotShape(
    HubSpotReader reader,
    HubSpotPaths paths,
    MemberReading members,
    OwnerNames owners,
    IOptions<InvoicingOptions> invoicing)
{
    private const string Remedy = "Check HubSpot:ApiVersion.";
    private const string Text = "string";

    /// <exception cref="RunRefusedException">HubSpot refuses to show one of them.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task WriteAsync(
        SnapshotFile file, Account account, IPeopleInCopy people, CancellationToken cancellationToken)
    {
        await file.WriteAsync(
            "account",
            json =>
            {
                json.WriteString("portalId", account.PortalId.ToString(CultureInfo.InvariantCulture));
                json.WriteString("timeZone", account.TimeZone.Id);
                json.WriteStartArray("currencies");
                account.Currencies.ToList().ForEach(currency => json.WriteStringValue(currency.Code));
                json.WriteEndArray();
            },
            cancellationToken);
        await WriteLabelsAsync(file, cancellationToken);
        await WriteCompanyPropertiesAsync(file, cancellationToken);
        await WriteKeyAsync(file, "invoices", invoicing.Value.KeyProperty, cancellationToken);
        await WriteKeyAsync(file, "line_items", invoicing.Value.LineKeyProperty, cancellationToken);
        await WriteOwnersAsync(file, people, cancellationToken);
    }

    /// <summary>Whether the token may read invoices at all.</summary>
    public async Task<bool> ShowsInvoicesAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = await reader.ReadOrRefuseAsync(
                HubSpotRequest.Get(paths.Invoices, $"{paths.Invoices}?limit=1"),
                HubSpotJson.Default.SearchAnswer,
                Remedy,
                cancellationToken);
            return true;
        }
        catch (RunRefusedException refused) when (refused.Kind is RefusalKind.Scopes)
        {
            return false;
        }
    }

    private async Task WriteLabelsAsync(SnapshotFile file, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.ContactLabels, paths.ContactLabels, RequestBudget.Associations);
        var answer = await reader.ReadOrRefuseAsync(
            request, HubSpotJson.Default.LabelAnswer, Remedy, cancellationToken);
        foreach (var label in (answer.Results ?? []).OfType<AssociationLabel>().Where(l => l.IsUserDefined))
        {
            await file.WriteAsync(
                "label",
                json =>
                {
                    json.WriteString("typeId", label.TypeId);
                    json.WriteString("label", label.Label);
                },
                cancellationToken);
        }
    }

    private async Task WriteCompanyPropertiesAsync(SnapshotFile file, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.CompanyProperties, paths.CompanyProperties);
        var answer = await reader.ReadOrRefuseAsync(
            request, HubSpotJson.Default.PropertyShapeList, Remedy, cancellationToken);
        var used = members.Properties.Append(HubSpotCompanyOwners.Property).ToHashSet(StringComparer.Ordinal);
        foreach (var shape in (answer.Results ?? []).OfType<PropertyShape>().Where(p => used.Contains(p.Name ?? "")))
        {
            await WriteAsync(file, "companies", shape, cancellationToken);
        }
    }

    /// <summary>A key that may not be looked at is taken for a good one; one that is not there is left out.</summary>
    private async Task WriteKeyAsync(
        SnapshotFile file, string objectType, string name, CancellationToken cancellationToken)
    {
        var shape = new PropertyShape { Name = name, Type = Text, HasUniqueValue = true };
        try
        {
            var request = HubSpotRequest.Get(paths.PropertyTemplate(objectType), paths.Property(objectType, name));
            shape = await reader.ReadOrRefuseAsync(
                request, HubSpotJson.Default.PropertyShape, Remedy, cancellationToken);
        }
        catch (RunRefusedException refused) when (refused.Kind is not RefusalKind.Credentials)
        {
            if (refused.Kind is not RefusalKind.Scopes)
            {
                return;
            }
        }

        await WriteAsync(file, objectType, shape, cancellationToken);
    }

    private static Task WriteAsync(
        SnapshotFile file,
        string objectType,
        PropertyShape shape,
        CancellationToken cancellationToken) =>
        file.WriteAsync(
            "property",
            json =>
            {
                json.WriteString("objectType", objectType);
                json.WriteString("name", shape.Name);
                json.WriteString("label", shape.Label ?? shape.Name);
                json.WriteString("type", shape.Type ?? Text);
                json.WriteString("fieldType", shape.FieldType ?? "text");
                json.WriteBoolean("unique", shape.HasUniqueValue == true);
                json.WriteStartArray("options");
                (shape.Options ?? []).Select(o => o?.Value).OfType<string>().ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
            },
            cancellationToken);

    private async Task WriteOwnersAsync(SnapshotFile file, IPeopleInCopy people, CancellationToken cancellationToken)
    {
        foreach (var (id, name) in await owners.ReadAsync(cancellationToken) ?? new Dictionary<string, string>())
        {
            await file.WriteAsync(
                "owner",
                json =>
                {
                    json.WriteString("id", id);
                    json.WriteString("name", people.Name(name));
                },
                cancellationToken);
        }
    }
}
