using System.Text;
using System.Text.Json;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing.Approving;

public sealed class BillingPlanTests
{
    private const string Pinned =
        """
        {"account":"4242001","book":{"effectiveFrom":"2026-01-01","sha256":"BOOK"},"companies":[{"company":"9","invoice":{"contact":"1000009","currency":"USD","lines":[{"name":"Distribuidor ñandú & \"co\" – 5 territories","number":1,"productId":"77","quantity":5,"sku":"DIST-1","unitPrice":"250.125"},{"name":"Supplier","number":2,"quantity":1,"unitPrice":"250.125"}],"total":"1500.74","type":"Distributor"},"outcome":"Invoiced","period":"2026-11","reasons":[]},{"company":"10","invoice":{"contact":"1000010","currency":"USD","lines":[{"name":"Distribuidor ñandú & \"co\" – 5 territories","number":1,"productId":"77","quantity":5,"sku":"DIST-1","unitPrice":"250.125"},{"name":"Supplier","number":2,"quantity":1,"unitPrice":"250.125"}],"total":"1500.74","type":"Distributor"},"outcome":"Held","period":"2026-11","reasons":["LargeChange"]},{"company":"11","outcome":"Rejected","period":"2026-11","reasons":["MissingContact","MissingName"]}],"currency":"USD","filters":{"companies":[],"includeMissed":false,"types":[]},"format":1,"missed":[{"company":"12","period":"2026-10","renewalDay":"2026-10-05"}],"period":"2026-11","stopAt":"Open","termsDays":30,"territoryLines":"Summed"}
        """;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void A_plan_is_written_in_one_way_only()
    {
        var expected = Pinned.Replace("BOOK", SamplePlans.Terms.BookHash, StringComparison.Ordinal);

        Assert.Equal(expected, Encoding.UTF8.GetString(SamplePlans.Mixed.Content.Span));
        Assert.Equal(PlanHash.Of(Encoding.UTF8.GetBytes(expected)), SamplePlans.Mixed.Hash);
    }

    [Fact]
    public void The_names_in_every_object_stand_in_ordinal_order()
    {
        using var document = JsonDocument.Parse(SamplePlans.Mixed.Content);

        AssertInOrder(document.RootElement);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_hash_does_not_depend_on_the_order_in_which_companies_come(int seed)
    {
        var chance = new Random(seed);
        var companies = Enumerable
            .Range(1, chance.Next(1, 60))
            .Select(id => SamplePlans.Billed(id * 7919L % 1000))
            .ToArray();
        PlannedMiss[] missed =
        [
            .. companies.Select(c => new PlannedMiss(
                new InvoiceKey(c.Key.Company, c.Key.Period.AddMonths(-1)),
                new DateOnly(2026, 10, 3))),
        ];
        var hash = BillingPlan.Of(SamplePlans.Terms, companies, missed).Hash;

        chance.Shuffle(companies);
        chance.Shuffle(missed);

        Assert.Equal(hash, BillingPlan.Of(SamplePlans.Terms, companies, missed).Hash);
    }

    [Fact]
    public void A_plan_comes_back_as_it_was_written()
    {
        var plan = SamplePlans.Mixed;

        var read = BillingPlan.Read(plan.Hash, plan.Content);

        Assert.Equal(plan.Terms with { Filter = read.Terms.Filter }, read.Terms);
        Assert.Equal(
            plan.Companies.Select(c => (c.Key, c.Outcome, c.Invoice)),
            read.Companies.Select(c => (c.Key, c.Outcome, c.Invoice)));
        Assert.Equal(plan.Missed, read.Missed);
        Assert.Equal(plan.Billable.Single().Key, read.Billable.Single().Key);
    }

    [Fact]
    public void Everything_that_is_billed_otherwise_gives_another_hash()
    {
        var content = SampleContents.Of(9);
        InvoiceContent[] others =
        [
            content with { Contact = ContactId.Of(5) },
            content with { Type = MembershipType.Named("Supplier") },
            content with { Total = content.Total + content.Total },
            content with { Lines = [content.Lines[0]] },
            content with { Lines = [content.Lines[0] with { Quantity = 6 }, content.Lines[1]] },
            content with { Lines = [content.Lines[0] with { Sku = null }, content.Lines[1]] },
        ];

        var hashes = others.Append(content).Select(c => HashWith(c)).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.Equal(
            HashWith(content), HashWith(content with { InvoiceDay = content.DueDay, DueDay = content.InvoiceDay }));
    }

    [Fact]
    public void Every_circumstance_gives_another_hash()
    {
        var terms = SamplePlans.Terms;
        PlanTerms[] others =
        [
            terms,
            terms with { PortalId = 7 },
            terms with { Period = terms.Period.AddMonths(1) },
            terms with { BookDate = new DateOnly(2026, 2, 1) },
            terms with { BookHash = PlanHash.Of("another book"u8).Value },
            terms with { TermsDays = 31 },
            terms with { TerritoryLines = Pricing.TerritoryLines.PerTerritory },
            terms with { StopAt = StopAt.Draft },
            terms with { Filter = new PlanFilter([CompanyId.Of(1)], [], IncludesMissed: false) },
            terms with { Filter = new PlanFilter([], [MembershipType.Named("Distributor")], IncludesMissed: false) },
            terms with { Filter = new PlanFilter([], [], IncludesMissed: true) },
        ];

        Assert.Equal(others.Length, others.Select(t => BillingPlan.Of(t, [], []).Hash).Distinct().Count());
    }

    [Fact]
    public void Equal_prices_written_with_other_zeros_give_the_same_hash()
    {
        var content = SampleContents.Of(9);
        var price = UnitPrice.Of(250.125000m, content.Total.Currency);

        Assert.Equal(
            HashWith(content),
            HashWith(content with { Lines = [.. content.Lines.Select(l => l with { UnitPrice = price })] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("{\"format\":2}")]
    public void What_is_no_plan_is_refused_although_its_hash_fits(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Throws<InvalidDataException>(() => BillingPlan.Read(PlanHash.Of(bytes), bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("g000000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_hash_is_refused(string text) => Assert.Throws<FormatException>(() => PlanHash.Parse(text));

    [Fact]
    public void A_hash_in_capitals_is_the_same_hash() =>
        Assert.Equal(SamplePlans.Hash, PlanHash.Parse(SamplePlans.Hash.Value.ToUpperInvariant()));

    private static PlanHash HashWith(InvoiceContent content) =>
        BillingPlan
            .Of(
                SamplePlans.Terms,
                [new PlannedCompany(content.Key, Outcome.Invoiced, [], PlannedInvoice.Of(content))],
                [])
            .Hash;

    private static void AssertInOrder(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Object)
        {
            var names = json.EnumerateObject().Select(p => p.Name).ToList();
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            json.EnumerateObject().ToList().ForEach(p => AssertInOrder(p.Value));
        }
        else if (json.ValueKind is JsonValueKind.Array)
        {
            json.EnumerateArray().ToList().ForEach(AssertInOrder);
        }
    }
}
