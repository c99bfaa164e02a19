using FsCheck;
using FsCheck.Fluent;

namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>What must hold for any two invoices of one company, tried with many.</summary>
public sealed class ChangeProperties
{
    private static readonly BillingPeriod LastYear = BillingPeriod.Parse("2025-11");

    private static readonly string[] Types = ["Distributor", "Manufacturer", "Service Provider", "No such type"];

    private static readonly string[] Names =
    [
        "Base", "Territory", "Territory: Ohio", "Tier 1", "Tier 2", "Tier 3", "Flat"
    ];

    private static readonly Gen<QuoteLine> Line =
        from name in Gen.Elements(Names)
        from quantity in Gen.Choose(1, 20)
        from price in Gen.Choose(0, 2_000_000)
        from product in Gen.Elements("", "", "", "A", "B")
        select new QuoteLine(
            1, name, quantity, UnitPrice.Of(price / 1000m, Members.Usd), product.Length == 0 ? null : product);

    private static readonly Gen<(string Type, QuoteLine[] Lines)> Invoice =
        from type in Gen.Elements(Types)
        from lines in Line.ListOf().Select(lines => lines.Take(5).ToArray())
        select (type, lines);

    private static ChangeAnalysis Analysis => new(TwoYears.Book);

    [Fact]
    public void The_effects_add_up_to_the_difference_to_the_cent() => Prop.ForAll(
        Invoice.Two().ToArbitrary(),
        pair => Between(pair.Item1, pair.Item2) is { } change
            && Enum.GetValues<ChangeEffect>().Sum(effect => change.Of(effect).MinorUnits)
                == SumOf(pair.Item2.Lines).MinorUnits - SumOf(pair.Item1.Lines).MinorUnits)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_invoice_has_no_effect_at_all() => Prop.ForAll(
        Invoice.ToArbitrary(),
        invoice => invoice.Type == "Manufacturer" || (Between(invoice, invoice) is { } change
            && Enum.GetValues<ChangeEffect>().All(effect => change.Of(effect).MinorUnits == 0)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_more_units_of_the_same_are_an_effect_of_quantity_alone() => Prop.ForAll(
        Gen.Choose(1, 300).Two().ToArbitrary(),
        units =>
        {
            var change = Between(DistributorOf(units.Item1), DistributorOf(units.Item2));
            return change?.Quantity == change?.Difference && change?.Price.MinorUnits == 0;
        }).QuickCheckThrowOnFailure();

    private static (string Type, QuoteLine[] Lines) DistributorOf(int units) => ("Distributor",
    [
        new QuoteLine(1, "Base", 1, UnitPrice.Of(929m, Members.Usd)),
        new QuoteLine(2, "Territory", units, UnitPrice.Of(69.995m, Members.Usd)),
    ]);

    private static AmountChange? Between((string Type, QuoteLine[] Lines) then, (string Type, QuoteLine[] Lines) now) =>
        Analysis.Between(
            new PastInvoice(LastYear, MembershipType.Named(then.Type), SumOf(then.Lines), Charge.Of(then.Lines)),
            new PresentInvoice(Members.Period, MembershipType.Named(now.Type), SumOf(now.Lines), now.Lines));

    private static Money SumOf(IEnumerable<QuoteLine> lines) =>
        lines.Aggregate(Money.Zero(Members.Usd), (sum, line) => sum + line.Amount);
}
