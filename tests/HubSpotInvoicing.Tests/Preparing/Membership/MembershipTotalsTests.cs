using FsCheck;
using FsCheck.Fluent;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Preparing.Membership;

public sealed class MembershipTotalsTests
{
    private static readonly Gen<string?> Types = Gen.Elements<string?>(
        null, " ", "Distributor", "distributor ", "Service_Provider", "SERVICE PROVIDER", "Distributer", "Sponsor");

    private static readonly Gen<string?> Days = Gen.Elements<string?>(
        null, " ", "soon", "2020-02-29", "2026-10-31", "2026-11-01", "2027-10-31", "2027-11-01", "2040-01-01");

    private static readonly Gen<ContactRoles> Roles = Gen.Choose(0, 7).Select(roles => (ContactRoles)roles);

    private static readonly Gen<ContactCandidate> Contact =
        from id in Gen.Choose(1, 4)
        from email in Gen.Elements<string?>(null, "", "a b@c.example", "a@b.example")
        from roles in Roles
        select new ContactCandidate(ContactId.Of(id), email, roles);

    private static readonly Gen<MembershipRecord> Company =
        from type in Types
        from day in Days
        from contacts in Contact.ArrayOf()
        select Companies.With(1, (MemberField.MembershipType, type), (MemberField.RenewalDate, day)) with
        {
            Contacts = [.. contacts.DistinctBy(c => c.Id)],
        };

    [Fact]
    public void Every_company_is_counted_once_in_each_table() => Prop.ForAll(
        Company.ArrayOf().ToArbitrary(),
        companies =>
        {
            var totals = TotalsOf(companies);
            return totals.Companies == companies.Length
                && totals.Times.Sum == companies.Length
                && totals.Types.Sum(t => t.Companies) == companies.Length
                && Enum.GetValues<ContactCoverage>().Sum(totals.Of) == companies.Length
                && totals.Problems.All(p => p.Companies <= companies.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_step_that_is_counted_is_the_one_that_chose_the_addressee() => Prop.ForAll(
        Contact.ArrayOf().ToArbitrary(),
        contacts =>
        {
            var all = contacts.DistinctBy(c => c.Id).ToList();
            var found = Companies.Examination().Examine(Companies.With(1) with { Contacts = all });
            return found.Coverage == Expected(Addressee.Choose(all), all);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spellings_of_a_type_are_counted_together_and_told_apart()
    {
        var totals = TotalsOf(
        [
            Typed("Distributor"), Typed("distributor "), Typed("Distributor"), Typed("Distributer"), Typed(null),
        ]);

        Assert.Equal(
            [
                new TypeCount("Distributor", 3, 2, IsKnown: true, null),
                new TypeCount("(none)", 1, 0, IsKnown: false, null),
                new TypeCount("Distributer", 1, 1, IsKnown: false, "Distributor"),
            ],
            totals.Types);
    }

    [Fact]
    public void A_company_without_a_renewal_date_is_counted_apart()
    {
        var totals = TotalsOf([
            Dated("2026-10-31"),
            Dated("2026-11-01"),
            Dated("2027-03-15"),
            Dated("2027-10-31"),
            Dated("2027-11-01"),
            Dated(" "),
            Dated("soon"),
        ]);

        Assert.Equal(new RenewalTimes(Earlier: 1, Within: 3, Later: 1, Undated: 1, Unreadable: 1), totals.Times);
    }

    [Fact]
    public void Mistyped_types_without_end_are_counted_together()
    {
        var totals = TotalsOf([.. Enumerable.Range(1, 200).Select(n => Typed($"X{n}"))]);

        Assert.InRange(totals.Types.Count, 2, 51);
        Assert.Equal(200, totals.Types.Sum(t => t.Companies));
    }

    [Fact]
    public void Known_types_come_first_by_name_and_unknown_ones_by_how_many_have_them() => Assert.Equal(
        ["Distributor", "Service Provider", "Y", "X", "Z"],
        TotalsOf(
        [
            Typed("X"), Typed("Z"), Typed("Y"), Typed("Y"), Typed("Service Provider"), Typed("Service Provider"),
            Typed("Distributor"),
        ]).Types.Select(t => t.Name));

    [Fact]
    public void Problems_come_worst_first_then_by_how_many_have_them_and_count_a_company_once()
    {
        var totals = TotalsOf(
        [
            Companies.With(1, (MemberField.RenewalDate, "2040-01-01"), (MemberField.MembershipType, "Sponsor")),
            Companies.With(2, (MemberField.RenewalDate, "2020-01-01")),
            Companies.With(3, (MemberField.RenewalDate, "2020-01-01"), (MemberField.Name, "")),
            Companies.With(
                4, (MemberField.MembershipType, " Service Provider "), (MemberField.Name, " Spaced "),
                (MemberField.RenewalDate, "soon")),
        ]);

        Assert.Equal(
            [
                new ProblemCount("MissingName", ProblemEffect.Rejected, 1),
                new ProblemCount("UnknownMembershipType", ProblemEffect.Rejected, 1),
                new ProblemCount("UnreadableRenewalDate", ProblemEffect.NeverFound, 1),
                new ProblemCount("RenewalLongPast", ProblemEffect.Look, 2),
                new ProblemCount("RenewalFarAhead", ProblemEffect.Look, 1),
                new ProblemCount("SpacesAround", ProblemEffect.Look, 1),
            ],
            totals.Problems);
    }

    [Fact]
    public void Fifty_types_are_told_apart_and_known_or_new_the_next_ones_are_not()
    {
        var totals = TotalsOf(
        [
            .. Enumerable.Range(1, 50).Select(n => Typed($"X{n}")), Typed("Distributor"), Typed("Y"), Typed("X1"),
        ]);

        Assert.Equal(51, totals.Types.Count);
        Assert.Equal(2, totals.Types.Single(t => t.Name == "(other)").Companies);
        Assert.Equal(2, totals.Types.Single(t => t.Name == "X1").Companies);
    }

    [Fact]
    public void Fifty_spellings_of_a_type_are_told_apart()
    {
        var totals = TotalsOf(
            [.. Enumerable.Range(0, 60).Select(n => Typed(new string(' ', n) + "Distributor"))]);

        Assert.Equal(new TypeCount("Distributor", 60, 50, IsKnown: true, null), Assert.Single(totals.Types));
    }

    private static ContactCoverage Expected(Addressee addressee, List<ContactCandidate> contacts)
    {
        if (addressee is Addressee.Missing missing)
        {
            return missing.Reason switch
            {
                RejectionReason.MissingContact => ContactCoverage.NoContact,
                RejectionReason.AmbiguousContact => ContactCoverage.NobodyMarked,
                _ => ContactCoverage.NoUsableAddress,
            };
        }

        // The rule itself, step by step: the first mark under which anybody can be reached.
        bool IsReached(ContactRoles role) =>
            contacts.Any(c => c.Roles.HasFlag(role) && EmailAddress.Usable(c.Email) is not null);
        return IsReached(ContactRoles.Renewal) ? ContactCoverage.RenewalLabel
            : IsReached(ContactRoles.Billing) ? ContactCoverage.BillingContact
            : IsReached(ContactRoles.Primary) ? ContactCoverage.PrimaryContact
            : ContactCoverage.OnlyContact;
    }

    private static MembershipRecord Typed(string? type) => Companies.With(1, (MemberField.MembershipType, type));

    private static MembershipRecord Dated(string day) => Companies.With(1, (MemberField.RenewalDate, day));

    private static MembershipTotals TotalsOf(IReadOnlyList<MembershipRecord> companies)
    {
        var (examination, totals) = (Companies.Examination(), Companies.Totals());
        foreach (var company in companies)
        {
            totals.Add(examination.Examine(company));
        }

        return totals;
    }
}
