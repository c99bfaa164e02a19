using System.Runtime.CompilerServices;
using System.Text.Json;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>Copies every company that has a renewal date, with its contacts, page by page.</summary>
internal sealed class SnapshotCompanies(
    HubSpotReader reader,
    HubSpotPaths paths,
    MemberReading members,
    AssociationReader associations,
    BatchReader batches,
    IOptions<FetchingOptions> options)
{
    private const int PageSize = 200;
    private const string ObjectId = "hs_object_id";
    private const string Email = "email";
    private const string Remedy =
        "Check the property names under Fetching:Properties against the account's company properties.";

    private IReadOnlyList<string> Properties => [.. members.Properties, HubSpotCompanyOwners.Property];

    /// <summary>The companies by ascending id.</summary>
    /// <exception cref="RunRefusedException">HubSpot refuses the search.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async IAsyncEnumerable<IReadOnlyList<ObjectRecord>> PagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (last, more) = ("0", true);
        while (more)
        {
            var answer = await PageAsync(last, cancellationToken);
            var page = answer.Records.OrderBy(r => MemberReading.IdOf(r).Value).ToList();
            more = page.Count == PageSize || answer.Paging?.Next is not null;
            if (page.Count == 0)
            {
                yield break;
            }

            last = MemberReading.IdOf(page[^1]).ToString();
            yield return page;
        }
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

    private Task<SearchAnswer> PageAsync(string last, CancellationToken cancellationToken)
    {
        var body = new SearchBody(
            [
                new FilterGroup(
                [
                    new SearchFilter(options.Value.PropertyOf(MemberField.RenewalDate), "HAS_PROPERTY"),
                    new SearchFilter(ObjectId, "GT") { Value = last },
                ]),
            ],
            [new SearchSort(ObjectId, "ASCENDING")],
            Properties,
            PageSize);
        var request = HubSpotRequest.Post(
            paths.CompanySearch, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody));
        return reader.ReadOrRefuseAsync(request, HubSpotJson.Default.SearchAnswer, Remedy, cancellationToken);
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
