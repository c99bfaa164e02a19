using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Every reason that can be known why a company cannot be billed: from its price, its addressee and its name.
/// </summary>
internal static class RejectionReasons
{
    public static IReadOnlyList<RejectionReason> Of(Member member, PricingResult priced, Addressee addressee) =>
    [
        .. priced is PricingResult.Refused refused ? refused.Reasons : [],
        .. addressee is Addressee.Missing missing ? [missing.Reason] : Array.Empty<RejectionReason>(),
        .. member[MemberField.Name].IsBlank ? [RejectionReason.MissingName] : Array.Empty<RejectionReason>(),
    ];
}
