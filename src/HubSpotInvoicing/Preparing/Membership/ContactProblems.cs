using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>What is wrong with a company's contacts, as far as the invoice needs them.</summary>
internal static class ContactProblems
{
    private const string Email = "email";

    public static IEnumerable<MemberProblem> Of(MembershipRecord company, Addressee addressee)
    {
        if (addressee is Addressee.Missing { Reason: var reason })
        {
            var property = reason == RejectionReason.MissingContactEmail ? Email : "";
            yield return new MemberProblem(
                reason.ToString(), ProblemEffect.Rejected, property, null, Advice.For(reason));
        }

        foreach (var contact in company.Contacts)
        {
            if (!string.IsNullOrWhiteSpace(contact.Email) && EmailAddress.Usable(contact.Email) is null)
            {
                yield return Unusable(contact);
            }
        }
    }

    private static MemberProblem Unusable(ContactCandidate contact)
    {
        var meant = EmailAddress.Usable(string.Concat((contact.Email ?? "").Where(c => !char.IsWhiteSpace(c))));
        return new MemberProblem(
            nameof(Oddity.UnusableEmail),
            ProblemEffect.Look,
            Email,
            contact.Email,
            meant is null
                ? $"Correct the address of contact {contact.Id}; no mail can be sent to it."
                : $"Write {meant.Value} on contact {contact.Id}, if that is meant; an address has no spaces.");
    }
}
