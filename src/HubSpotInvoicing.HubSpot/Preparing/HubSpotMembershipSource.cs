using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Foreseeing;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing.Membership;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Reads every company that has a membership type or a renewal date, page by page, by ascending id and never by offset:
/// HubSpot refuses to page past 10,000 results.
/// </summary>
internal sealed class HubSpotMembershipSource(
    HubSpotReader reader,
    HubSpotPaths paths,
    MemberReading members,
    WaveReader waves,
    OwnerNames owners,
    IOptions<FetchingOptions> options) : IMembershipSource
{
    private const int PageSize = 200;
    private const string ObjectId = "hs_object_id";
    private const string Domain = "domain";
    private const string Remedy =
        "Check the property names under Fetching:Properties against the account's company properties.";

    public async IAsyncEnumerable<MembershipPage> PagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = await owners.ReadAsync(cancellationToken) ?? new Dictionary<string, string>();
        var (last, total, more) = (0L, 0, true);
        while (more)
        {
            var answer = await PageAsync(last, cancellationToken);
            var read = answer.Records.Select(r => (Id: MemberReading.IdOf(r), Record: r)).ToList();

            // A row that the cursor has passed was already given out.
            var fresh = read.Where(r => r.Id.Value > last).DistinctBy(r => r.Id).OrderBy(r => r.Id.Value).ToList();
            total = Math.Max(total, answer.Total ?? 0);
            if (fresh.Count == 0)
            {
                yield break;
            }

            more = read.Count == PageSize || answer.Paging?.Next is not null;
            last = fresh[^1].Id.Value;
            yield return new MembershipPage(await CompleteAsync(fresh, names, cancellationToken), total);
        }
    }

    private async Task<IReadOnlyList<MembershipRecord>> CompleteAsync(
        IReadOnlyList<(CompanyId Id, ObjectRecord Record)> page,
        IReadOnlyDictionary<string, string> names,
        CancellationToken cancellationToken)
    {
        var contacts = await waves.ContactsOfAsync([.. page.Select(p => p.Id)], cancellationToken);
        return [.. page.Zip(contacts, (company, own) => RecordOf(company.Id, company.Record, names) with { Contacts = own })];
    }

    private MembershipRecord RecordOf(CompanyId id, ObjectRecord record, IReadOnlyDictionary<string, string> names)
    {
        var values = members.ValuesOf(record);
        return new MembershipRecord(id, values)
        {
            RenewalDay = WireDay.Read(values[MemberField.RenewalDate].Raw),
            Domain = record[Domain],
            Owner = record[HubSpotCompanyOwners.Property] is { Length: > 0 } owner
                ? new CompanyOwner(owner, names.GetValueOrDefault(owner))
                : null,
        };
    }

    private Task<SearchAnswer> PageAsync(long last, CancellationToken cancellationToken)
    {
        var body = new SearchBody(
            [GroupOf(MemberField.MembershipType, last), GroupOf(MemberField.RenewalDate, last)],
            [new SearchSort(ObjectId, "ASCENDING")],
            [.. members.Properties.Append(Domain).Append(HubSpotCompanyOwners.Property).Distinct()],
            PageSize);
        var request = HubSpotRequest.Post(
            paths.CompanySearch, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody));
        return reader.ReadOrRefuseAsync(request, HubSpotJson.Default.SearchAnswer, Remedy, cancellationToken);
    }

    private FilterGroup GroupOf(MemberField field, long last) => new(
    [
        new SearchFilter(options.Value.PropertyOf(field), "HAS_PROPERTY"),
        new SearchFilter(ObjectId, "GT") { Value = last.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    ]);
}
