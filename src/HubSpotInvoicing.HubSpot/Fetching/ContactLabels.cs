using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Finds the numeric type of the account's own label, which differs from account to account.</summary>
internal sealed class ContactLabels(HubSpotReader reader, HubSpotPaths paths, IOptions<FetchingOptions> options)
{
    /// <exception cref="RunRefusedException">HubSpot refuses to show the labels.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<RoleMap> ReadAsync(CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.ContactLabels, paths.ContactLabels, RequestBudget.Associations);
        var answer = await reader.ReadOrRefuseAsync(
            request, HubSpotJson.Default.LabelAnswer, "Check HubSpot:ApiVersion.", cancellationToken);
        var types = (answer.Results ?? [])
            .OfType<AssociationLabel>()
            .Where(l => l.IsUserDefined && IsConfigured(l.Label))
            .Select(l => l.TypeId)
            .OfType<string>();
        return new RoleMap(types.ToHashSet(StringComparer.Ordinal));
    }

    private bool IsConfigured(string? label) =>
        string.Equals(label?.Trim(), options.Value.ContactLabel.Trim(), StringComparison.OrdinalIgnoreCase);
}
