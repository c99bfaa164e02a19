using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Says at which step an addressee was found.</summary>
internal static class Coverage
{
    private static readonly (ContactRoles Role, ContactCoverage Step)[] Steps =
    [
        (ContactRoles.Renewal, ContactCoverage.RenewalLabel),
        (ContactRoles.Billing, ContactCoverage.BillingContact),
        (ContactRoles.Primary, ContactCoverage.PrimaryContact),
    ];

    public static ContactCoverage Of(Addressee addressee, IReadOnlyList<ContactCandidate> contacts) => addressee switch
    {
        Addressee.Chosen chosen => StepOf(contacts.Where(c => c.Id == chosen.Contact)),
        Addressee.Missing { Reason: RejectionReason.MissingContact } => ContactCoverage.NoContact,
        Addressee.Missing { Reason: RejectionReason.AmbiguousContact } => ContactCoverage.NobodyMarked,
        _ => ContactCoverage.NoUsableAddress,
    };

    // Whoever was chosen can be reached, so the first mark that the contact carries is the step that chose it.
    private static ContactCoverage StepOf(IEnumerable<ContactCandidate> chosen)
    {
        var roles = chosen.Aggregate(ContactRoles.None, (all, contact) => all | contact.Roles);
        foreach (var (role, step) in Steps)
        {
            if (roles.HasFlag(role))
            {
                return step;
            }
        }

        return ContactCoverage.OnlyContact;
    }
}
