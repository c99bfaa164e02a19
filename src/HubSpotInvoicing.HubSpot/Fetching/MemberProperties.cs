using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>
/// Checks that every company property exists that prices are made from: a search shows a misspelt one as blank without
/// a word, and a distributor would be billed too little.
/// </summary>
internal sealed class MemberProperties(HubSpotReader reader, HubSpotPaths paths, MemberReading members)
{
    /// <exception cref="RunRefusedException">A property is missing.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.CompanyProperties, paths.CompanyProperties);
        var answer = await reader.ReadOrRefuseAsync(
            request, HubSpotJson.Default.PropertyList, "Check HubSpot:ApiVersion.", cancellationToken);
        var known = (answer.Results ?? []).Select(p => p?.Name).ToHashSet(StringComparer.Ordinal);
        var missing = string.Join(", ", members.Properties.Where(p => !known.Contains(p)));
        if (missing.Length > 0)
        {
            throw new RunRefusedException(
                $"HubSpot has no company property {missing}.",
                "Run 'hubspot-invoicing setup --apply', which creates it, or name the right "
                + "one under Fetching:Properties.");
        }
    }
}
