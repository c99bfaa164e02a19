using FsCheck;
using FsCheck.Fluent;

namespace HubSpotInvoicing.Preparing;

public sealed class PropertyComparisonTests
{
    private static readonly string[] Types = ["string", "number", "bool", "date", "datetime", "enumeration", ""];

    private static IReadOnlyList<NeededProperty> AllNeeded =>
        Blueprint.Of(new(), new(), Pricing.Prices.Shipped).Properties;

    private static Gen<(NeededProperty Needed, FoundProperty Found)> AnyPair =>
        from needed in Gen.Elements(AllNeeded.ToArray())
        from type in Gen.Elements(Types)
        from unique in Gen.Elements(true, false)
        from readOnly in Gen.Elements(true, false)
        from options in Gen.SubListOf(needed.Options.Append("Something else"))
        select (needed, new FoundProperty(needed.Name, new PropertyType(type, "text"))
        {
            IsUnique = unique,
            IsReadOnly = readOnly,
            Options = [.. options],
        });

    [Fact]
    public void What_setup_creates_never_differs() => Assert.All(
        AllNeeded,
        needed => Assert.Empty(PropertyComparison.Compare(
            needed,
            new FoundProperty(needed.Name, needed.Created) { IsUnique = needed.IsUnique, Options = needed.Options })));

    [Fact]
    public void It_fails_exactly_where_a_run_could_not_work_with_it() => Prop.ForAll(
        AnyPair.ToArbitrary(),
        pair =>
        {
            var (needed, found) = pair;
            var cannotWork = !needed.Accepts(found.Type.Type)
                || (needed.IsUnique && !found.IsUnique)
                || (needed.Use == PropertyUse.Written && found.IsReadOnly);
            return PropertyComparison.Compare(needed, found).Any(d => d.Verdict == CheckVerdict.Failed) == cannotWork;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_warns_exactly_where_a_choice_is_missing() => Prop.ForAll(
        AnyPair.ToArbitrary(),
        pair =>
        {
            var (needed, found) = pair;
            var lacks = found.Type.Type == "enumeration" && needed.Options.Except(found.Options).Any();
            return PropertyComparison.Compare(needed, found).Any(d => d.Verdict == CheckVerdict.Warned) == lacks;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_worst_comes_first_and_each_says_what_breaks_and_what_to_do() => Prop.ForAll(
        AnyPair.ToArbitrary(),
        pair =>
        {
            var found = PropertyComparison.Compare(pair.Needed, pair.Found);
            return found.Select(d => d.Verdict).SequenceEqual(found.Select(d => d.Verdict).OrderDescending())
                && found.All(d => d.What.Contains(pair.Needed.Name, StringComparison.Ordinal)
                    && d.Breaks.Length > 0
                    && d.Fix.Length > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_fails_comes_before_what_only_warns()
    {
        var needed = AllNeeded.Single(p => p.Name == "membership_type") with { IsUnique = true };

        var found = PropertyComparison.Compare(needed, new FoundProperty(needed.Name, PropertyType.Choice));

        Assert.Equal([CheckVerdict.Failed, CheckVerdict.Warned], found.Select(d => d.Verdict));
    }

    [Theory]
    [InlineData("service provider")]
    [InlineData("SERVICE_PROVIDER")]
    [InlineData("service-provider")]
    public void A_choice_is_there_in_any_spelling_that_the_pricing_takes(string option)
    {
        var needed = AllNeeded.Single(p => p.Name == "membership_type");

        var differences = PropertyComparison.Compare(
            needed,
            new FoundProperty(needed.Name, PropertyType.Choice) { Options = ["Distributor", "manufacturer", option] });

        Assert.Empty(differences);
    }

    [Fact]
    public void Missing_choices_are_named()
    {
        var needed = AllNeeded.Single(p => p.Name == "membership_type");

        var difference = Assert.Single(PropertyComparison.Compare(
            needed, new FoundProperty(needed.Name, PropertyType.Choice) { Options = ["Distributor"] }));

        Assert.Contains("no option 'Manufacturer', 'Service Provider'.", difference.What, StringComparison.Ordinal);
    }
}
