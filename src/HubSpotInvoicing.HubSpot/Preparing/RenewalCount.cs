using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>How many companies renew in a month, by one search for one of them.</summary>
internal sealed class RenewalCount(HubSpotSender sender, HubSpotPaths paths, IOptions<FetchingOptions> options)
    : IRenewalCount
{
    public async Task<long?> ReadAsync(BillingPeriod month, CancellationToken cancellationToken)
    {
        var property = options.Value.PropertyOf(MemberField.RenewalDate);
        var body = new SearchBody(
            [
                new FilterGroup(
                [
                    new SearchFilter(property, "GTE") { Value = WireDay.ToEpochMs(month.FirstDay) },
                    new SearchFilter(property, "LT") { Value = WireDay.ToEpochMs(month.LastDay.AddDays(1)) },
                ]),
            ],
            [],
            ["hs_object_id"],
            1);
        var request = HubSpotRequest.Post(
            paths.CompanySearch, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody));
        var exchange = await sender.SendAsync(request, HubSpotJson.Default.SearchAnswer, cancellationToken);
        return (exchange.Value as SearchAnswer)?.Total;
    }
}
