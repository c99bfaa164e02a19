namespace HubSpotInvoicing.Fetching;

/// <summary>Who receives a company's invoice (billing rules, section 5).</summary>
public abstract record Addressee
{
    private const ContactRoles AnyMark = ContactRoles.Renewal | ContactRoles.Billing | ContactRoles.Primary;

    private static readonly ContactRoles[] MarkedSteps =
    [
        ContactRoles.Renewal, ContactRoles.Billing, ContactRoles.Primary
    ];

    private Addressee()
    {
    }

    /// <summary>
    /// Takes the first step that has a candidate with a usable address: the renewal label, the billing contact, the
    /// primary contact, the only contact. Among several at that step the lowest contact id is taken.
    /// </summary>
    public static Addressee Choose(IReadOnlyList<ContactCandidate> candidates)
    {
        var contacts = candidates.Select(candidate => candidate.Id).Distinct().Count();
        if (contacts == 0)
        {
            return new Missing(RejectionReason.MissingContact);
        }

        foreach (var step in MarkedSteps)
        {
            if (ChooseAmong(candidates.Where(candidate => candidate.Roles.HasFlag(step))) is { } chosen)
            {
                return chosen;
            }
        }

        var anybody = ChooseAmong(candidates);
        return contacts == 1 && anybody is not null ? anybody : new Missing(ReasonAgainst(candidates, anybody));
    }

    /// <summary>
    /// Whose addresses have to be known: those of the first candidates, and those of the next ones only while no
    /// address before was usable. <see cref="Choose"/> then finds the same addressee as with all addresses.
    /// </summary>
    public static IEnumerable<IReadOnlyList<ContactCandidate>> InOrderOfNeed(
        IReadOnlyList<ContactCandidate> candidates) =>
        MarkedSteps
            .Select(step => candidates.Where(candidate => candidate.Roles.HasFlag(step)).ToList())
            .Append([.. candidates])
            .Where(step => step.Count > 0);

    // "None marked" speaks of all contacts: where somebody is marked but cannot be reached, it is the marked contact's
    // address that has to be put right, not the marking.
    private static RejectionReason ReasonAgainst(IReadOnlyList<ContactCandidate> candidates, Chosen? anybody) =>
        anybody is not null && candidates.All(candidate => (candidate.Roles & AnyMark) == ContactRoles.None)
            ? RejectionReason.AmbiguousContact
            : RejectionReason.MissingContactEmail;

    private static Chosen? ChooseAmong(IEnumerable<ContactCandidate> candidates)
    {
        var reachable = new SortedList<ContactId, EmailAddress>();
        foreach (var candidate in candidates)
        {
            if (EmailAddress.Usable(candidate.Email) is { } email)
            {
                reachable[candidate.Id] = email;
            }
        }

        return reachable.Count == 0
            ? null
            : new Chosen(
                reachable.GetKeyAtIndex(0),
                reachable.GetValueAtIndex(0),
                reachable.Count > 1 ? [BillingWarning.SeveralContacts] : []);
    }

    /// <summary>This contact receives it.</summary>
    public sealed record Chosen(ContactId Contact, EmailAddress Email, IReadOnlyList<BillingWarning> Warnings)
        : Addressee;

    /// <summary>Nobody can receive it, and why.</summary>
    public sealed record Missing(RejectionReason Reason) : Addressee;
}
