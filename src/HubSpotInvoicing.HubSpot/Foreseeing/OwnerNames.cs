using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>Reads the names of the account's owners, page by page.</summary>
internal sealed class OwnerNames(HubSpotReader reader, HubSpotPaths paths)
{
    /// <summary>The scope that shows the owners' names.</summary>
    public const string Scope = "crm.objects.owners.read";

    private const int PagesMax = 100;

    /// <returns>The name of each owner by id; absent when the token may not see owners.</returns>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyDictionary<string, string>?> ReadAsync(CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        string? after = null;
        for (var page = 0; page < PagesMax; page++)
        {
            if (await PageAsync(after, cancellationToken) is not { } owners)
            {
                return null;
            }

            foreach (var owner in (owners.Results ?? []).OfType<OwnerRecord>())
            {
                if (owner is { Id: { } id, Name.Length: > 0 })
                {
                    names[id] = owner.Name;
                }
            }

            after = owners.Paging?.Next?.After;
            if (after is null)
            {
                break;
            }
        }

        return names;
    }

    private async Task<OwnerPage?> PageAsync(string? after, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.Owners, paths.OwnersAfter(after));
        try
        {
            return await reader.ReadOrRefuseAsync(
                request, HubSpotJson.Default.OwnerPage, "Check HubSpot:ApiVersion.", cancellationToken);
        }
        catch (RunRefusedException refused) when (refused.Kind is RefusalKind.Scopes)
        {
            return null;
        }
    }
}
