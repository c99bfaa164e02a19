using System.Globalization;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>A distributor's base line and its territory lines, at one edition's prices.</summary>
internal sealed record DistributorRule(BookLine Base, BookLine Territory) : IMembershipRule
{
    private const string TerritoryLinesSetting = "Invoicing:TerritoryLines";

    public IReadOnlyList<BookLine> Lines { get; } = [Base, Territory];

    public IReadOnlyList<TracePrice> Figures { get; } =
        [new("base.price", Base.Price.Amount), new("territory.price", Territory.Price.Amount)];

    public Calculation Calculate(Member member, TerritoryLines territoryLines)
    {
        Source[] sources =
        [
            Source.Of(member[MemberField.UsStates], "US states"),
            Source.Of(member[MemberField.CanadianProvinces], "Canadian provinces"),
            Source.Of(member[MemberField.OtherTerritories], "territories outside North America"),
        ];
        var figures = FiguresOf(sources);
        var inputs = sources.Select(source => source.Input).ToArray();
        if (figures.Territories is not > 0)
        {
            return new Calculation.Refused(
                [figures.Territories is null ? RejectionReason.InvalidTerritories : RejectionReason.MissingTerritories])
            {
                Figures = figures,
                Inputs = inputs,
            };
        }

        return Priced(sources, figures.Territories.Value, territoryLines) with
        {
            Figures = figures,
            Inputs = [.. inputs, new TraceInput(TerritoryLinesSetting, $"{territoryLines}", $"{territoryLines}")],
        };
    }

    // A sum over three counts is absent as soon as one of them is.
    private static MemberFigures FiguresOf(Source[] sources) => new()
    {
        UsStates = sources[0].Reading.Count,
        CanadianProvinces = sources[1].Reading.Count,
        OtherTerritories = sources[2].Reading.Count,
        Territories = sources[0].Reading.Count + sources[1].Reading.Count + sources[2].Reading.Count,
    };

    private Calculation.Priced Priced(Source[] sources, int territories, TerritoryLines territoryLines)
    {
        var noun = territories == 1 ? "territory" : "territories";
        var (basePrice, each) = (Base.Price.Times(1), Territory.Price.Times(1));
        return new Calculation.Priced(
            $"A distributor pays {basePrice} base plus {each} for each territory.",
            string.Create(CultureInfo.InvariantCulture, $"base {basePrice} plus {territories} {noun} at {each} each"),
            [
                Base.Charge(1, 1),
                .. territoryLines == TerritoryLines.Summed
                    ? [Territory.Charge(2, territories)]
                    : LinePerTerritory(sources),
            ],
            Figures);
    }

    private IEnumerable<QuoteLine> LinePerTerritory(Source[] sources) => sources
        .SelectMany(source => source.Charges())
        .Select((charge, index) => Territory.ChargeFor(charge.Subject, index + 2, charge.Quantity));

    /// <summary>One of the three properties that hold territories.</summary>
    private sealed record Source(TraceInput Input, string Label, TerritoryReading Reading)
    {
        public static Source Of(MemberValue value, string label)
        {
            var reading = TerritoryReading.Of(value);
            var readAs = reading.Count?.ToString(CultureInfo.InvariantCulture) ?? "not readable";
            return new Source(new TraceInput(value.Property, value.Raw, readAs), label, reading);
        }

        public IEnumerable<(string Subject, int Quantity)> Charges() =>
            Reading is { Names.Count: 0, Count: > 0 }
                ? [(Label, Reading.Count.Value)]
                : Reading.Names.Select(name => (name, 1));
    }
}
