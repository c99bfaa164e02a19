namespace HubSpotInvoicing.Fetching;

public sealed class ContactCandidateTests
{
    [Fact]
    public void A_candidate_that_is_logged_does_not_show_its_address() =>
        Assert.Equal(
            "7 (Billing)",
            new ContactCandidate(ContactId.Of(7), "billing@member.example", ContactRoles.Billing).ToString());
}
