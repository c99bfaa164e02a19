namespace HubSpotInvoicing.Fetching;

public sealed class AddresseeTests
{
    private const string Usable = "someone@member.example";
    private const string Unusable = "someone@member";

    [Fact]
    public void The_renewal_label_comes_before_billing_and_primary()
    {
        var addressee = Addressee.Choose(
            [Contact(1, ContactRoles.Primary), Contact(2, ContactRoles.Billing), Contact(3, ContactRoles.Renewal)]);

        AssertChosen(3, addressee);
    }

    [Fact]
    public void The_billing_contact_comes_before_the_primary_one()
    {
        var addressee = Addressee.Choose([Contact(1, ContactRoles.Primary), Contact(2, ContactRoles.Billing)]);

        AssertChosen(2, addressee);
    }

    [Fact]
    public void The_primary_contact_comes_before_unmarked_ones()
    {
        var addressee = Addressee.Choose([Contact(1), Contact(2, ContactRoles.Primary)]);

        AssertChosen(2, addressee);
    }

    [Fact]
    public void The_only_contact_needs_no_mark()
    {
        var addressee = Addressee.Choose([Contact(5)]);

        AssertChosen(5, addressee);
    }

    [Fact]
    public void A_step_whose_candidates_have_no_usable_address_is_passed_over()
    {
        var addressee = Addressee.Choose(
        [
            Contact(1, ContactRoles.Renewal, Unusable),
            Contact(2, ContactRoles.Billing, null),
            Contact(3, ContactRoles.Primary),
        ]);

        AssertChosen(3, addressee);
    }

    [Fact]
    public void Several_at_one_step_are_settled_by_the_lowest_id_and_a_warning()
    {
        var addressee = Addressee.Choose(
        [
            Contact(10, ContactRoles.Billing),
            Contact(9, ContactRoles.Billing | ContactRoles.Primary),
            Contact(1, ContactRoles.Primary),
        ]);

        AssertChosen(9, addressee, BillingWarning.SeveralContacts);
    }

    [Fact]
    public void An_unusable_one_beside_a_usable_one_is_not_several()
    {
        var addressee = Addressee.Choose([
            Contact(1, ContactRoles.Billing, Unusable), Contact(2, ContactRoles.Billing)
        ]);

        AssertChosen(2, addressee);
    }

    [Fact]
    public void A_contact_with_two_links_is_one_person()
    {
        AssertChosen(4, Addressee.Choose([Contact(4, ContactRoles.Billing), Contact(4, ContactRoles.Billing)]));
        AssertChosen(4, Addressee.Choose([Contact(4), Contact(4)]));
    }

    [Fact]
    public void Without_a_contact_there_is_nobody() =>
        AssertMissing(RejectionReason.MissingContact, Addressee.Choose([]));

    [Theory]
    [InlineData(Usable)]
    [InlineData(Unusable)]
    [InlineData(null)]
    public void Several_unmarked_ones_of_whom_some_can_be_reached_are_ambiguous(string? other)
    {
        var addressee = Addressee.Choose([Contact(1), Contact(2, ContactRoles.None, other)]);

        AssertMissing(RejectionReason.AmbiguousContact, addressee);
    }

    [Fact]
    public void Several_unmarked_ones_who_cannot_be_reached_lack_an_address()
    {
        var addressee = Addressee.Choose([
            Contact(1, ContactRoles.None, Unusable), Contact(2, ContactRoles.None, null)
        ]);

        AssertMissing(RejectionReason.MissingContactEmail, addressee);
    }

    [Theory]
    [InlineData(ContactRoles.Renewal)]
    [InlineData(ContactRoles.Billing)]
    [InlineData(ContactRoles.Primary)]
    public void A_marked_one_who_cannot_be_reached_is_not_replaced_by_an_unmarked_one(ContactRoles mark)
    {
        var addressee = Addressee.Choose([Contact(1), Contact(2, mark, Unusable)]);

        AssertMissing(RejectionReason.MissingContactEmail, addressee);
    }

    [Theory]
    [InlineData(ContactRoles.None)]
    [InlineData(ContactRoles.Billing)]
    public void The_only_contact_still_needs_an_address(ContactRoles roles)
    {
        var addressee = Addressee.Choose([Contact(1, roles, " " + Usable)]);

        AssertMissing(RejectionReason.MissingContactEmail, addressee);
    }

    [Fact]
    public void Reading_addresses_only_in_order_of_need_never_changes_the_choice()
    {
        string?[] emails = [Usable, Unusable, null];
        var anyContact = Enumerable.Range(0, 8).SelectMany(roles => emails.Select(email => (roles, email))).ToList();
        foreach (var (one, other, third) in
            from one in anyContact from other in anyContact from third in anyContact select (one, other, third))
        {
            ContactCandidate[] all =
            [
                Contact(1, (ContactRoles)one.roles, one.email),
                Contact(2, (ContactRoles)other.roles, other.email),
                Contact(3, (ContactRoles)third.roles, third.email),
            ];

            AssertSame(Addressee.Choose(all), Addressee.Choose(ReadInOrderOfNeed(all)));
        }
    }

    [Fact]
    public void The_contacts_of_the_first_step_are_needed_first_and_all_of_them_last()
    {
        var (primary, label, nobody) = (Contact(1, ContactRoles.Primary), Contact(2, ContactRoles.Renewal), Contact(3));

        var steps = Addressee.InOrderOfNeed([primary, label, nobody]);

        Assert.Equal([[label], [primary], [primary, label, nobody]], steps);
        Assert.Empty(Addressee.InOrderOfNeed([]));
    }

    private static IReadOnlyList<ContactCandidate> ReadInOrderOfNeed(IReadOnlyList<ContactCandidate> all)
    {
        var read = new HashSet<ContactId>();
        foreach (var step in Addressee.InOrderOfNeed(all))
        {
            read.UnionWith(step.Select(contact => contact.Id));
            if (step.Any(contact => EmailAddress.Usable(contact.Email) is not null))
            {
                break;
            }
        }

        return [.. all.Select(contact => read.Contains(contact.Id) ? contact : contact with { Email = null })];
    }

    private static void AssertSame(Addressee expected, Addressee actual)
    {
        if (expected is Addressee.Chosen chosen)
        {
            AssertChosen(chosen.Contact.Value, actual, [.. chosen.Warnings]);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static ContactCandidate Contact(long id, ContactRoles roles = ContactRoles.None, string? email = Usable) =>
        new(ContactId.Of(id), email, roles);

    private static void AssertChosen(long id, Addressee addressee, params BillingWarning[] warnings)
    {
        var chosen = Assert.IsType<Addressee.Chosen>(addressee);
        Assert.Equal(ContactId.Of(id), chosen.Contact);
        Assert.Equal(Usable, chosen.Email.Value);
        Assert.Equal(warnings, chosen.Warnings);
    }

    private static void AssertMissing(RejectionReason reason, Addressee addressee) =>
        Assert.Equal(new Addressee.Missing(reason), addressee);
}
