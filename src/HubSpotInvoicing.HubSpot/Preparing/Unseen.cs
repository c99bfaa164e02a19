using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The point for what could not be looked at.</summary>
internal static class Unseen
{
    private const int BadRequest = 400;
    private const int Forbidden = 403;

    private const string GrantFirst = "Grant the missing scope (see Scopes), then run doctor again.";
    private const string PropertiesFirst =
        "Put the properties right first (see Properties, associations and rules), then run doctor again.";

    private const string AskAgain = "Run doctor again; if it stays so, look at status.hubspot.com.";

    /// <param name="id">The point's lasting name.</param>
    /// <param name="area">Where it stands in the list.</param>
    /// <param name="what">What was meant to be looked at, at the beginning of a sentence.</param>
    /// <param name="exchange">What came back instead.</param>
    public static Check Of(string id, CheckArea area, string what, Exchange exchange) => Check.NotChecked(
        id,
        area,
        $"{what} could not be looked at: {Trouble.Describe(exchange)}",
        exchange.Status switch
        {
            BadRequest => PropertiesFirst,
            Forbidden => GrantFirst,
            _ => AskAgain,
        });

    /// <inheritdoc cref="Of(string, CheckArea, string, Exchange)"/>
    public static Check Of(string id, CheckArea area, string what, SetupTrouble trouble) => Check.NotChecked(
        id, area, $"{what} could not be looked at: {trouble.What}", trouble.IsAboutScopes ? GrantFirst : AskAgain);

    /// <summary>Of what a run does as well before it bills anybody: it would be refused or stopped now.</summary>
    public static Check Needed(Check unseen) => unseen.Fix is { } fix
        ? Check.Failed(unseen.Id, unseen.Area, $"{unseen.Evidence} A run needs it too.", fix)
        : unseen;
}
