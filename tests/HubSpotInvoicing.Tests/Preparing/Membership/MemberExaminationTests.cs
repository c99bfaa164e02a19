using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing.Membership;

public sealed class MemberExaminationTests
{
    private const string BoundsTooHigh =
        """
        { "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
          { "type": "Service Provider", "minAmount": 5, "maxAmount": 9, "flat": { "name": "Dues", "price": 4 } } ] } ] }
        """;

    /// <summary>A book whose only price rises from 4 to 9 in January 2027.</summary>
    internal const string DearerFromJanuary =
        """
        { "books": [
          { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 1, "maxAmount": 9, "flat": { "name": "Dues", "price": 4 } } ] },
          { "effectiveFrom": "2027-01-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 1, "maxAmount": 9, "flat": { "name": "Dues", "price": 9 } } ] }
        ] }
        """;

    private readonly MemberExamination examination = Companies.Examination();

    [Fact]
    public void A_company_without_fault_has_no_problem() => Assert.Empty(Examine(Companies.With(1)));

    [Theory]
    [InlineData("Service Provder", "Choose 'Service Provider', if that is meant.")]
    [InlineData("Manufacturers", "Choose 'Manufacturer', if that is meant.")]
    [InlineData("Distributors!", "Choose 'Distributor', if that is meant.")]
    [InlineData(
        "Distributors!!",
        "The membership type is not in the price book; correct it on the company, or add the type to the book.")]
    [InlineData(
        "Sponsor",
        "The membership type is not in the price book; correct it on the company, or add the type to the book.")]
    public void A_misspelt_type_is_named_with_the_one_that_is_meant(string type, string suggestion) =>
        Assert.Equal(
            [new MemberProblem("UnknownMembershipType", ProblemEffect.Rejected, "membership_type", type, suggestion)],
            Examine(Companies.With(1, (MemberField.MembershipType, type))));

    [Theory]
    [InlineData("1", "Write tier_1, if that is meant.")]
    [InlineData("level 3", "Write tier_3, if that is meant.")]
    [InlineData("5th", "Write tier_5, if that is meant.")]
    [InlineData(
        "0", "The membership level is not one of the price book's tiers; write it as tier_1, tier_2 and so on.")]
    [InlineData(
        "6", "The membership level is not one of the price book's tiers; write it as tier_1, tier_2 and so on.")]
    [InlineData(
        "-3", "The membership level is not one of the price book's tiers; write it as tier_1, tier_2 and so on.")]
    [InlineData(
        "1 or 2", "The membership level is not one of the price book's tiers; write it as tier_1, tier_2 and so on.")]
    [InlineData(
        "7", "The membership level is not one of the price book's tiers; write it as tier_1, tier_2 and so on.")]
    public void A_bare_number_for_a_level_is_put_into_the_books_words(string level, string suggestion)
    {
        var problem = Assert.Single(Examine(Manufacturer((MemberField.Level, level))));

        Assert.Equal(
            ("UnknownLevel", ProblemEffect.Rejected, suggestion), (problem.Kind, problem.Effect, problem.Suggestion));
    }

    [Fact]
    public void An_unknown_level_beside_a_volume_rejects_nobody()
    {
        var problem = Assert.Single(
            Examine(Manufacturer((MemberField.SalesVolume, "4000000"), (MemberField.Level, "1"))));

        Assert.Equal(("UnknownLevel", ProblemEffect.Look), (problem.Kind, problem.Effect));
    }

    [Theory]
    [InlineData("12 million", "Write 12000000, if that is meant.")]
    [InlineData("USD 12.5M", "Write 12500000, if that is meant.")]
    [InlineData("3k", "Write 3000, if that is meant.")]
    [InlineData("2 thousand", "Write 2000, if that is meant.")]
    [InlineData("4mm", "Write 4000000, if that is meant.")]
    [InlineData("5 Mio. $", "Write 5000000, if that is meant.")]
    [InlineData("6 MILLIONS", "Write 6000000, if that is meant.")]
    [InlineData("1.5bn", "Write 1500000000, if that is meant.")]
    [InlineData("1 B", "Write 1000000000, if that is meant.")]
    [InlineData("2 Billion", "Write 2000000000, if that is meant.")]
    [InlineData("7 dozen", "Write 7, if that is meant.")]
    [InlineData("USD 999999999999", "Write 999999999999, if that is meant.")]
    [InlineData("USD 1000000000000", null)]
    [InlineData("USD 1,00", null)]
    [InlineData(",5 million", null)]
    [InlineData("1,500,000 EUR", "Write 1500000, if that is meant.")]
    [InlineData("1-2 million", null)]
    [InlineData("-5", null)]
    [InlineData(".5", null)]
    [InlineData("12.500.000", null)]
    [InlineData("much", null)]
    public void A_volume_in_words_is_written_out_where_there_is_one_reading(string volume, string? suggestion)
    {
        var problem = Assert.Single(Examine(Manufacturer((MemberField.SalesVolume, volume))));

        Assert.Equal("InvalidSalesVolume", problem.Kind);
        Assert.Equal(
            suggestion ?? Advice.For(RejectionReason.InvalidSalesVolume), problem.Suggestion);
    }

    [Theory]
    [InlineData("3;4", "Write names alone, or one count of all; a list may hold no numbers.")]
    [InlineData("+5", "Write 5, if so many are meant.")]
    [InlineData("12 states", "Write 12, if so many are meant.")]
    [InlineData("300 states", "Write 300, if so many are meant.")]
    [InlineData("301 states", null)]
    [InlineData("5 or 6", null)]
    public void A_count_in_another_writing_is_written_out_for_each_property(string states, string? suggestion)
    {
        var problems = Examine(Companies.With(
            1,
            (MemberField.MembershipType, "Distributor"),
            (MemberField.UsStates, states),
            (MemberField.CanadianProvinces, "Ontario"),
            (MemberField.OtherTerritories, states)));

        Assert.Equal(["us_states", "non_north_american_territories"], problems.Select(p => p.Property));
        Assert.All(
            problems,
            p => Assert.Equal(suggestion ?? Advice.For(RejectionReason.InvalidTerritories), p.Suggestion));
    }

    [Theory]
    [InlineData(null, "MissingRenewalDate", ProblemEffect.NeverFound)]
    [InlineData("soon", "UnreadableRenewalDate", ProblemEffect.NeverFound)]
    [InlineData("2025-11-20", "RenewalLongPast", ProblemEffect.Look)]
    [InlineData("2025-11-21", null, default(ProblemEffect))]
    [InlineData("2028-11-21", null, default(ProblemEffect))]
    [InlineData("2028-11-22", "RenewalFarAhead", ProblemEffect.Look)]
    public void A_renewal_date_that_cannot_be_right_is_named(string? date, string? kind, ProblemEffect effect)
    {
        var problems = Examine(Companies.With(1, (MemberField.RenewalDate, date)));

        Assert.Equal(kind is null ? [] : [(kind, effect)], problems.Select(p => (p.Kind, p.Effect)));
    }

    [Theory]
    [InlineData("Manufacturer", "MissingSalesVolume", "sales_volume")]
    [InlineData("Distributor", "MissingTerritories", "us_states")]
    [InlineData(null, "MissingMembershipType", "membership_type")]
    public void What_is_missing_is_named_at_the_property_that_wants_it(string? type, string kind, string property)
    {
        var problem = Assert.Single(Examine(Companies.With(1, (MemberField.MembershipType, type))));

        Assert.Equal((kind, ProblemEffect.Rejected, property), (problem.Kind, problem.Effect, problem.Property));
    }

    [Theory]
    [InlineData("sales_volume", "0", "ZeroSalesVolume")]
    [InlineData("membership_level", "tier_5", "TierMismatch")]
    [InlineData("membership_dues", "10", "LargeChange")]
    public void What_holds_a_company_is_named_at_the_property_that_it_comes_from(
        string property, string raw, string kind)
    {
        MemberField[] fields = [MemberField.SalesVolume, MemberField.Level, MemberField.Dues];
        var field = fields.Single(f => f.DefaultProperty == property);

        var problem = Assert.Single(Examine(Manufacturer((MemberField.SalesVolume, "1000"), (field, raw))));

        Assert.Equal(
            (kind, ProblemEffect.Held, property, raw), (problem.Kind, problem.Effect, problem.Property, problem.Value));
    }

    [Fact]
    public void An_amount_out_of_bounds_is_named_at_the_type()
    {
        var problem = Assert.Single(
            Companies.Examination(Prices.Read(BoundsTooHigh)).Examine(Companies.With(1)).Problems);

        Assert.Equal(("AmountOutOfBounds", "membership_type"), (problem.Kind, problem.Property));
    }

    [Theory]
    [InlineData("2026-10-31")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01", "LargeChange")]
    [InlineData("2027-10-31", "LargeChange")]
    [InlineData("2027-11-01")]
    public void Who_renews_in_a_month_looked_at_is_priced_as_of_then_and_others_as_of_the_first(
        string day, params string[] problems)
    {
        var company = Companies.With(1, (MemberField.RenewalDate, day), (MemberField.Dues, "4"));

        var found = Companies.Examination(Prices.Read(DearerFromJanuary)).Examine(company);

        Assert.Equal(problems, found.Problems.Select(p => p.Kind));
    }

    [Fact]
    public void Spaces_around_a_value_are_named_though_the_price_is_right()
    {
        var problem = Assert.Single(Examine(Companies.With(1, (MemberField.MembershipType, " Service Provider"))));

        Assert.Equal(
            ("SpacesAround", ProblemEffect.Look, "membership_type"), (problem.Kind, problem.Effect, problem.Property));
        Assert.Contains("'Service Provider'", problem.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_a_space_is_shown_as_it_should_be_and_stays_out_of_logs()
    {
        var company = Companies.With(1) with
        {
            Contacts = [new ContactCandidate(ContactId.Of(7), "bill ing@member.example", ContactRoles.Billing)],
        };

        var problems = Examine(company);

        Assert.Equal(["MissingContactEmail", "UnusableEmail"], problems.Select(p => p.Kind));
        Assert.Equal(
            "Write billing@member.example on contact 7, if that is meant; an address has no spaces.",
            problems[1].Suggestion);
        Assert.Equal("UnusableEmail in email", problems[1].ToString());
        Assert.Equal("1: UnusableEmail in email", new ProblemRow(company, problems[1], "link").ToString());
    }

    [Fact]
    public void An_address_that_spaces_alone_do_not_explain_is_left_to_a_person()
    {
        var company = Companies.With(1) with
        {
            Contacts = [new ContactCandidate(ContactId.Of(7), "bill at member", ContactRoles.Billing)],
        };

        var problems = Examine(company);

        Assert.Equal([("MissingContactEmail", "email"), ("UnusableEmail", "email")], KindsAndProperties(problems));
        Assert.StartsWith("Correct the address of contact 7", problems[1].Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_without_a_contact_has_a_problem_that_stands_in_no_property() => Assert.Equal(
        [("MissingContact", "")], KindsAndProperties(Examine(Companies.With(1) with { Contacts = [] })));

    [Fact]
    public void The_same_domain_or_name_is_named_at_the_later_company()
    {
        Examine(Companies.With(1, (MemberField.Name, "Acme, Inc.")) with { Domain = "www.acme.example" });
        Examine(Companies.With(2) with { Domain = "" });
        Examine(Companies.With(3) with { Domain = null });

        var problems = Examine(Companies.With(9, (MemberField.Name, "ACME Inc")) with { Domain = " Acme.example/ " });

        Assert.Equal(["SameDomain", "SameName"], problems.Select(p => p.Kind));
        Assert.All(problems, p => Assert.StartsWith("Company 1 has the same", p.Suggestion, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Caf\u00e9 Bl\u00fcte", "Cafe\u0301 Blu\u0308te")]
    [InlineData("Caf\u00e9 Bl\u00fcte", "CAFE BLUTE")]
    public void A_name_is_the_same_however_its_accents_are_written(string first, string second)
    {
        Examine(Companies.With(1, (MemberField.Name, first)) with { Domain = null });

        var problems = Examine(Companies.With(9, (MemberField.Name, second)) with { Domain = null });

        Assert.Equal(["SameName"], problems.Select(p => p.Kind));
    }

    [Fact]
    public void What_rejects_comes_before_what_holds_and_what_is_only_odd()
    {
        var problems = Examine(Companies.With(
            1,
            (MemberField.Name, " "),
            (MemberField.RenewalDate, null),
            (MemberField.Dues, "10"),
            (MemberField.Level, "tier_1 ")));

        Assert.Equal(
            ["MissingName", "MissingRenewalDate", "LargeChange", "SpacesAround"], problems.Select(p => p.Kind));
    }

    private static IEnumerable<(string Kind, string Property)> KindsAndProperties(
        IReadOnlyList<MemberProblem> problems) => problems.Select(p => (p.Kind, p.Property));

    private static MembershipRecord Manufacturer(params (MemberField Field, string? Raw)[] values) =>
        Companies.With(1, [(MemberField.MembershipType, "Manufacturer"), .. values]);

    private IReadOnlyList<MemberProblem> Examine(MembershipRecord company) => examination.Examine(company).Problems;
}
