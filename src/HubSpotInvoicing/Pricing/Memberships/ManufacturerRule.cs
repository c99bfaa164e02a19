using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>The bands of manufacturers at one edition's prices.</summary>
internal sealed record ManufacturerRule(IReadOnlyList<SalesBand> Bands) : IMembershipRule
{
    public IReadOnlyList<BookLine> BandLines { get; } = [.. Bands.Select(band => band.Line)];

    public IReadOnlyList<BookLine> Lines => BandLines;

    public IReadOnlyList<TracePrice> Figures { get; } = [.. Bands.SelectMany(band => band.Figures())];

    public Calculation Calculate(Member member, TerritoryLines territoryLines)
    {
        var reading = ManufacturerReading.Of(member, Bands);
        var figures = new MemberFigures { SalesVolume = reading.VolumeValue.Raw };
        return reading.Band is { } band
            ? Priced(reading, band) with { Figures = figures with { Tier = band.Tier }, Inputs = reading.Inputs }
            : new Calculation.Refused(ReasonsOf(reading)) { Figures = figures, Inputs = reading.Inputs };
    }

    private static RejectionReason[] ReasonsOf(ManufacturerReading reading) =>
    [
        .. reading is { VolumeValue.IsBlank: true, LevelValue.IsBlank: true }
            ? One(RejectionReason.MissingSalesVolume)
            : [],
        .. reading.VolumeValue.IsBlank ? [] : One(RejectionReason.InvalidSalesVolume),
        .. reading.LevelIsUnknown ? One(RejectionReason.UnknownLevel) : [],
    ];

    private static HoldFlag[] FlagsOf(ManufacturerReading reading, SalesBand band) =>
    [
        .. reading.LevelBand is { } level && level != band ? One(HoldFlag.TierMismatch) : [],
        .. reading.Volume is { IsZero: true } ? One(HoldFlag.ZeroSalesVolume) : [],
    ];

    private static T[] One<T>(T value) => [value];

    private Calculation.Priced Priced(ManufacturerReading reading, SalesBand band)
    {
        var decided = reading.VolumeValue.IsBlank
            ? "The level decided, because the sales volume is blank."
            : "The sales volume decided.";
        var table = string.Join("; ", Bands.Select(each => $"{each.Range} {each.Line.Price.Times(1)}"));
        return new Calculation.Priced(
            $"A manufacturer pays by annual sales volume: {table}. {decided}",
            $"{band.LevelName.Replace('_', ' ')}, annual sales volume {band.Range}",
            [band.Line.Charge(1, 1)],
            band.Figures())
        {
            Flags = FlagsOf(reading, band),
            Warnings = reading.LevelIsUnknown ? One(BillingWarning.UnknownLevel) : [],
        };
    }
}
