using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Turns association types into the roles that choose the addressee.</summary>
/// <param name="renewalTypes">The account's own types; none when it has no such label.</param>
internal sealed class RoleMap(IReadOnlySet<string> renewalTypes)
{
    private const string Billing = "930";

    /// <summary>The contact's primary company: a fact of the contact's side, so many contacts can carry it.</summary>
    private const string Primary = "2";

    public ContactRoles RolesOf(AssociationTarget target) => (target.AssociationTypes ?? [])
        .OfType<AssociationLabel>()
        .Aggregate(ContactRoles.None, (roles, type) => roles | RoleOf(type));

    private ContactRoles RoleOf(AssociationLabel type) => type switch
    {
        { TypeId: null } => ContactRoles.None,
        { IsUserDefined: true } => renewalTypes.Contains(type.TypeId) ? ContactRoles.Renewal : ContactRoles.None,
        { TypeId: Billing } => ContactRoles.Billing,
        { TypeId: Primary } => ContactRoles.Primary,
        _ => ContactRoles.None,
    };
}
