using System.Text.Json;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>Copies every company that has a renewal date, with its contacts, page by page.</summary>
internal sealed class SnapshotCompanies(
    CompanyPages companies,
    HubSpotPaths paths,
    MemberReading members,
    AssociationReader associations,
    BatchReader batches,
    IOptions<FetchingOptions> options)
{
    private const string Email = "email";

    private IReadOnlyList<string> Properties => [.. members.Properties, HubSpotCompanyOwners.Property];

    /// <summary>The companies by ascending id.</summary>
    /// <exception cref="RunRefusedException">HubSpot refuses the search.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public IAsyncEnumerable<IReadOnlyList<ObjectRecord>> PagesAsync(CancellationToken cancellationToken)
    {
        var dated = new SearchFilter(options.Value.PropertyOf(MemberField.RenewalDate), "HAS_PROPERTY");
        return companies.ReadAsync([[dated]], Properties, cancellationToken)
            .Select(IReadOnlyList<ObjectRecord> (page) => [.. page.Rows.Select(row => row.Record)]);
    }

    /// <param name="file">Where they are written.</param>
    /// <param name="page">The companies.</param>
    /// <param name="people">Who stands for the people.</param>
    /// <param name="known">The contacts that are written already.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task WriteAsync(
        SnapshotFile file,
        IReadOnlyList<ObjectRecord> page,
        IPeopleInCopy people,
        HashSet<string> known,
        CancellationToken cancellationToken)
    {
        var links = await associations.ReadAsync(
            paths.CompanyContacts, page.Select(c => c.Id).OfType<string>(), cancellationToken);
        foreach (var company in page)
        {
            await file.WriteAsync(
                "company", json => WriteCompany(json, company, links[company.Id ?? ""], people), cancellationToken);
        }

        var fresh = links.SelectMany(l => l).Select(t => t.ToObjectId).OfType<string>().Where(known.Add).ToList();
        var contacts = await batches.ReadAsync(paths.ContactRead, new BatchRead([], [Email]), fresh, cancellationToken);
        foreach (var contact in contacts.OrderBy(c => RecordNumber.Read(c.Id)))
        {
            await file.WriteAsync(
                "contact",
                json =>
                {
                    json.WriteString("id", contact.Id);
                    json.WriteString(Email, people.Email(contact[Email]));
                },
                cancellationToken);
        }
    }

    private void WriteCompany(
        Utf8JsonWriter json, ObjectRecord company, IEnumerable<AssociationTarget> contacts, IPeopleInCopy people)
    {
        var name = options.Value.PropertyOf(MemberField.Name);
        json.WriteString("id", company.Id);
        SnapshotFile.WriteTexts(json, "properties", Properties.Distinct().Select(property => KeyValuePair.Create(
            property, property == name ? people.Name(company[property]) : people.Note(company[property]))));
        json.WriteStartArray("contacts");
        foreach (var contact in contacts.OrderBy(c => RecordNumber.Read(c.ToObjectId)))
        {
            json.WriteStartObject();
            json.WriteString("id", contact.ToObjectId);
            json.WriteStartArray("types");
            foreach (var type in (contact.AssociationTypes ?? []).OfType<AssociationLabel>())
            {
                json.WriteStartObject();
                json.WriteString("category", type.Category);
                json.WriteString("typeId", type.TypeId);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
