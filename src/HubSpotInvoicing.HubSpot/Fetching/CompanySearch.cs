using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Finds the renewing companies, by ascending id.</summary>
internal sealed class CompanySearch(CompanyPages pages, MemberReading members, IOptions<FetchingOptions> options)
{
    /// <summary>Keeps the body below the 3,000 characters that a search may have, with ids of any length.</summary>
    private const int IdsMax = 50;

    private const string ObjectId = "hs_object_id";

    /// <exception cref="RunRefusedException">
    /// HubSpot refuses the search, for example because a property does not exist.
    /// </exception>
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
        await foreach (var page in pages.ReadAsync([FiltersOf(query, ids)], members.Properties, cancellationToken))
        {
            foreach (var row in page.Rows)
            {
                if (members.Read(row.Id, row.Record, query) is { } member)
                {
                    yield return member;
                }
            }
        }
    }

    private List<SearchFilter> FiltersOf(RenewalQuery query, IReadOnlyList<CompanyId> ids)
    {
        var renewalDate = options.Value.PropertyOf(MemberField.RenewalDate);

        // GTE and LT, because it is not documented whether BETWEEN takes both ends.
        List<SearchFilter> filters =
        [
            new(renewalDate, "GTE") { Value = WireDay.ToEpochMs(query.FirstDay) },
            new(renewalDate, "LT") { Value = WireDay.ToEpochMs(query.LastDay.AddDays(1)) },
        ];
        if (ids.Count > 0)
        {
            filters.Add(new SearchFilter(ObjectId, "IN") { Values = ids.Select(id => id.ToString()).ToList() });
        }

        return filters;
    }
}
