using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// A scope, and a request that HubSpot lets through only with it and that changes nothing either way.
/// </summary>
/// <param name="Scope">HubSpot's name of it.</param>
/// <param name="Request">A read of one record, or a write of none.</param>
/// <param name="Use">What it is needed for, after "needed to".</param>
internal sealed record ScopeTrial(string Scope, HubSpotRequest Request, string Use)
{
    /// <summary>How bad it is when the scope is missing.</summary>
    public CheckVerdict Without { get; init; } = CheckVerdict.Failed;
}
