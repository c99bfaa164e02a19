using System.Diagnostics;

namespace HubSpotInvoicing.Reporting;

public sealed class RunTotalsTests
{
    private static readonly Currency Usd = Currency.Parse("USD");

    private readonly RunTotals totals = new(Usd);

    [Theory]
    [InlineData(1)]
    [InlineData(20_261_101)]
    [InlineData(987_654_321)]
    public void Found_is_the_sum_of_all_outcomes_and_of_all_types(int seed)
    {
        var random = new Random(seed);
        var outcomes = Enum.GetValues<Outcome>();
        string?[] types = ["Distributor", "Manufacturer", "Service Provider", null, " "];
        var rows = Enumerable.Range(0, 500)
            .Select(_ => Row(
                outcomes[random.Next(outcomes.Length)], types[random.Next(types.Length)], random.Next(1, 1_000_000)))
            .ToList();

        rows.ForEach(totals.Add);

        var cents = rows.Sum(r => r.ReportedAmount?.MinorUnits ?? 0);
        Assert.Equal(new Total(500, Money.OfMinorUnits(cents, Usd)), totals.Found);
        Assert.Equal(500, outcomes.Sum(o => totals.Of(o).Count));
        Assert.Equal(cents, outcomes.Sum(o => totals.Of(o).Amount.MinorUnits));
        Assert.Equal(500, totals.Types.Sum(t => totals.Of(t).Count));
        Assert.Equal(cents, totals.Types.Sum(t => outcomes.Sum(o => totals.Of(t, o).Amount.MinorUnits)));
    }

    [Fact]
    public void A_rejected_company_counts_without_money()
    {
        totals.Add(Row(Outcome.Rejected));

        Assert.Equal(new Total(1, Money.Zero(Usd)), totals.Of(Outcome.Rejected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_company_without_a_type_is_counted_under_none(string? type)
    {
        totals.Add(Row(Outcome.Rejected, type));

        Assert.Equal([RunTotals.NoType], totals.Types);
    }

    [Fact]
    public void Mistyped_types_beyond_the_limit_are_counted_together()
    {
        const int Companies = RunTotals.TypesMax + 10;
        for (var n = 0; n < Companies; n++)
        {
            totals.Add(Row(Outcome.Rejected, $"Typo {n}") with
            {
                Reasons = [nameof(RejectionReason.UnknownMembershipType)],
            });
        }

        Assert.Equal(RunTotals.TypesMax + 1, totals.Types.Count);
        Assert.Equal(10, totals.Of(RunTotals.OtherTypes).Count);
        Assert.Equal(Companies, totals.Found.Count);
    }

    [Fact]
    public void A_type_of_the_book_keeps_its_name_however_many_typos_came_before_it()
    {
        for (var n = 0; n < RunTotals.TypesMax; n++)
        {
            totals.Add(Row(Outcome.Rejected, $"Typo {n}") with
            {
                Reasons = [nameof(RejectionReason.UnknownMembershipType)],
            });
        }

        totals.Add(Row(Outcome.Invoiced, "Service Provider"));

        Assert.Equal(1, totals.Of("Service Provider", Outcome.Invoiced).Count);
    }

    [Fact]
    public void A_company_that_was_found_and_not_reported_is_a_bug()
    {
        totals.Add(Row(Outcome.Invoiced));

        totals.Verify(1);
        Assert.Throws<UnreachableException>(() => totals.Verify(2));
    }

    private static ReportRow Row(Outcome outcome, string? type = "Distributor", long cents = 125_000) => new()
    {
        Key = InvoiceKey.Parse("9011:2026-11"),
        Run = RunId.Parse("20261101T060000Z-00002a"),
        Outcome = outcome,
        MembershipType = type,
        Amount = Money.OfMinorUnits(cents, Usd),
        CompanyLink = "https://app.hubspot.com/contacts/1/record/0-2/9011",
    };
}
