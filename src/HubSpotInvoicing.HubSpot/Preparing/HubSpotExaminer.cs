using System.Globalization;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Looks at the account without changing it: first whether it may be looked at, by one request, then at everything at
/// once.
/// </summary>
internal sealed class HubSpotExaminer(
    HubSpotSender sender,
    HubSpotPaths paths,
    FrontDoor door,
    ExaminedAccount examined,
    TimeProvider clock,
    IEnumerable<IInspection> inspections) : IExaminer
{
    private readonly IReadOnlyList<IInspection> inspections = [.. inspections];

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var first = await sender.SendAsync(
            HubSpotRequest.Get(paths.Account, paths.Account), HubSpotJson.Default.AccountDetails, cancellationToken);
        if (SeenOf(first) is not { } account)
        {
            return [door.Closed(first), .. inspections.Select(i => After(i, "HubSpot did not show the account"))];
        }

        examined.PortalId = account.PortalId;
        if (door.WrongPortal(account) is { } wrong)
        {
            return [FrontDoor.Open(), wrong, .. inspections.Select(i => After(i, "the token is another account's"))];
        }

        var found = await Task.WhenAll(inspections.Select(i => i.LookAsync(account, cancellationToken)));
        return [FrontDoor.Open(), .. found.SelectMany(checks => checks)];
    }

    private SeenAccount? SeenOf(Exchange first) =>
        first.Value is AccountDetails details
        && long.TryParse(details.PortalId, NumberStyles.None, CultureInfo.InvariantCulture, out var portalId)
            ? new SeenAccount(portalId, details, first, clock.GetUtcNow())
            : null;

    private static Check After(IInspection inspection, string reason) =>
        Check.NotChecked(
            inspection.Id,
            inspection.Area,
            $"{inspection.Id}: not looked at, because {reason}.",
            "Fix that first, then run doctor again.");
}
