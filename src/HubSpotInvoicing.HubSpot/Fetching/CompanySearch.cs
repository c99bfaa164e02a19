using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>
/// Finds the renewing companies page by page, by ascending id and never by offset: HubSpot refuses to page past 10,000
/// results, and a cursor on the id has no such end.
/// </summary>
internal sealed class CompanySearch(
    HubSpotReader reader, HubSpotPaths paths, MemberReading members, IOptions<FetchingOptions> options)
{
    private const int PageSize = 200;

    /// <summary>Keeps the body below the 3,000 characters that a search may have, with ids of any length.</summary>
    private const int IdsMax = 50;

    private const string ObjectId = "hs_object_id";
    private const string Remedy =
        "Check the property names under Fetching:Properties against the account's company properties.";

    /// <exception cref="RunRefusedException">HubSpot refuses the search, for example because a property does not exist.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async IAsyncEnumerable<Member> FindAsync(
        RenewalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ids in ChunksOf(query.Companies))
        {
            await foreach (var member in FindChunkAsync(query, ids, cancellationToken))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<CompanyId>> ChunksOf(IReadOnlyCollection<CompanyId> companies) =>
        companies.Count == 0 ? [[]] : companies.Distinct().OrderBy(c => c.Value).Chunk(IdsMax);

    private async IAsyncEnumerable<Member> FindChunkAsync(
        RenewalQuery query, IReadOnlyList<CompanyId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (last, more) = (0L, true);
        while (more)
        {
            var answer = await PageAsync(query, ids, last, cancellationToken);
            var page = answer.Records.ToList();
            foreach (var record in page.Select(r => (Id: MemberReading.IdOf(r), Record: r)).OrderBy(r => r.Id.Value))
            {
                // A row that the cursor has passed was already given out.
                if (record.Id.Value > last && members.Read(record.Id, record.Record, query) is { } member)
                {
                    yield return member;
                }
            }

            var highest = page.Count == 0 ? last : page.Max(r => MemberReading.IdOf(r).Value);
            more = highest > last && (page.Count == PageSize || answer.Paging?.Next is not null);
            last = highest;
        }
    }

    private Task<SearchAnswer> PageAsync(
        RenewalQuery query, IReadOnlyList<CompanyId> ids, long last, CancellationToken cancellationToken)
    {
        var body = new SearchBody(
            [new FilterGroup(FiltersOf(query, ids, last))],
            [new SearchSort(ObjectId, "ASCENDING")],
            members.Properties,
            PageSize);
        var request = HubSpotRequest.Post(
            paths.CompanySearch, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody));
        return reader.ReadOrRefuseAsync(request, HubSpotJson.Default.SearchAnswer, Remedy, cancellationToken);
    }

    private List<SearchFilter> FiltersOf(RenewalQuery query, IReadOnlyList<CompanyId> ids, long last)
    {
        var renewalDate = options.Value.PropertyOf(MemberField.RenewalDate);

        // GTE and LT, because it is not documented whether BETWEEN takes both ends.
        List<SearchFilter> filters =
        [
            new(renewalDate, "GTE") { Value = WireDay.ToEpochMs(query.FirstDay) },
            new(renewalDate, "LT") { Value = WireDay.ToEpochMs(query.LastDay.AddDays(1)) },
            new(ObjectId, "GT") { Value = CompanyIdText(last) },
        ];
        if (ids.Count > 0)
        {
            filters.Add(new SearchFilter(ObjectId, "IN") { Values = ids.Select(id => id.ToString()).ToList() });
        }

        return filters;
    }

    private static string CompanyIdText(long value) =>
        value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
