using System.Globalization;
using System.Runtime.CompilerServices;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>
/// Searches companies page by page, by ascending id and never by offset: HubSpot refuses to page past 10,000 results,
/// and a cursor on the id has no such end.
/// </summary>
internal sealed class CompanyPages(HubSpotReader reader, HubSpotPaths paths)
{
    private const int PageSize = 200;
    private const string ObjectId = "hs_object_id";
    private const string Remedy =
        "Check the property names under Fetching:Properties against the account's company properties.";

    /// <summary>Each company once.</summary>
    /// <param name="groups">Groups of conditions; a company fits when it fits all those of one group.</param>
    /// <param name="properties">What is asked for of each company.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RunRefusedException">HubSpot refuses the search: a property does not exist.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async IAsyncEnumerable<CompanyPage> ReadAsync(
        IReadOnlyList<IReadOnlyList<SearchFilter>> groups,
        IReadOnlyList<string> properties,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (last, more) = (0L, true);
        while (more)
        {
            var answer = await AskAsync(groups, properties, last, cancellationToken);
            var rows = answer.Records.Select(r => new CompanyRow(MemberReading.IdOf(r), r)).ToList();

            // A row that the cursor has passed was already given out.
            var fresh = rows.Where(r => r.Id.Value > last).DistinctBy(r => r.Id).OrderBy(r => r.Id.Value).ToList();
            if (fresh.Count == 0)
            {
                yield break;
            }

            more = rows.Count == PageSize || answer.Paging?.Next is not null;
            last = fresh[^1].Id.Value;
            yield return new CompanyPage(fresh, answer.Total ?? 0);
        }
    }

    private Task<SearchAnswer> AskAsync(
        IReadOnlyList<IReadOnlyList<SearchFilter>> groups,
        IReadOnlyList<string> properties,
        long last,
        CancellationToken cancellationToken)
    {
        var cursor = new SearchFilter(ObjectId, "GT") { Value = last.ToString(CultureInfo.InvariantCulture) };
        var body = new SearchBody(
            [.. groups.Select(filters => new FilterGroup([.. filters, cursor]))],
            [new SearchSort(ObjectId, "ASCENDING")],
            properties,
            PageSize);
        var request = HubSpotRequest.Post(
            paths.CompanySearch, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody));
        return reader.ReadOrRefuseAsync(request, HubSpotJson.Default.SearchAnswer, Remedy, cancellationToken);
    }
}
